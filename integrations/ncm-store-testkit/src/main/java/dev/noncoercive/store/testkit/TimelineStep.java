package dev.noncoercive.store.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link Timeline}, with the fields that its kind needs and no others.
 *
 * @param at  when it arrives
 * @param action  what is done, such as {@code request}
 */
record TimelineStep(
        Instant at,
        @JsonProperty("do") String action,
        @Nullable String id,
        @Nullable Instant actedAt,
        String person,
        @Nullable String sender,
        @Nullable String purpose,
        @Nullable String channel,
        @Nullable String topic,
        @Nullable List<String> channels,
        @Nullable List<String> topics,
        @Nullable List<StepAllowance> allowances,
        @Nullable Instant validUntil,
        @Nullable String zone,
        @Nullable List<StepQuietHours> quietHours,
        @Nullable Instant until,
        @Nullable String key,
        @Nullable Answer expect) {
    TimelineStep {
        if (Stream.of(Optional.ofNullable(at), Optional.ofNullable(action), Optional.ofNullable(person))
                .anyMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("a step must have `at`, `do` and `person`");
        }
    }

    /** The names of the fields that it states, beside those that every step has. */
    Set<String> stated() {
        Map<String, Optional<?>> all = new HashMap<>();
        all.put("id", Optional.ofNullable(id));
        all.put("actedAt", Optional.ofNullable(actedAt));
        all.put("sender", Optional.ofNullable(sender));
        all.put("purpose", Optional.ofNullable(purpose));
        all.put("channel", Optional.ofNullable(channel));
        all.put("topic", Optional.ofNullable(topic));
        all.put("channels", Optional.ofNullable(channels));
        all.put("topics", Optional.ofNullable(topics));
        all.put("allowances", Optional.ofNullable(allowances));
        all.put("validUntil", Optional.ofNullable(validUntil));
        all.put("zone", Optional.ofNullable(zone));
        all.put("quietHours", Optional.ofNullable(quietHours));
        all.put("until", Optional.ofNullable(until));
        all.put("key", Optional.ofNullable(key));
        all.put("expect", Optional.ofNullable(expect));
        all.values().removeIf(Optional::isEmpty);
        return all.keySet();
    }

    TimelineStep withPeopleNamed(String start) {
        return new TimelineStep(
                at,
                action,
                id,
                actedAt,
                start + person,
                sender,
                purpose,
                channel,
                topic,
                channels,
                topics,
                allowances,
                validUntil,
                zone,
                quietHours,
                until,
                key,
                expect);
    }

    /** An allowance as timelines write it. */
    record StepAllowance(
            @Nullable Integer atMost,
            @Nullable String per,
            @Nullable String calendar,
            @Nullable List<String> channels,
            @Nullable List<String> purposes,
            @Nullable List<String> topics,
            @Nullable List<String> senders) {}

    /** Quiet hours as timelines write them, with days such as {@code FRI}. */
    record StepQuietHours(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> days) {}
}
