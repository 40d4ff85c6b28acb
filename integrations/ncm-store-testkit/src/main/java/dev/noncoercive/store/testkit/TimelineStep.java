package dev.noncoercive.store.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
            int atMost,
            @Nullable String per,
            @Nullable String calendar,
            @Nullable List<String> channels,
            @Nullable List<String> purposes,
            @Nullable List<String> topics,
            @Nullable List<String> senders) {}

    /** Quiet hours as timelines write them, with days such as {@code FRI}. */
    record StepQuietHours(String from, String to, @Nullable List<String> days) {}
}
