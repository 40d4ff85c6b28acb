package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.testkit.TestClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * The promise a token bucket breaks. Ada allows two contacts in seven days; a sender waits some hours, tries, and waits again.
 * Told in {@code lessons/token-bucket.md}; run by {@link TokenBucketLessonTest}, since one of the two properties fails.
 */
class TokenBucketLesson {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

    @Property(seed = "42")
    void a_token_bucket_keeps_two_in_seven_days(
            @ForAll @Size(max = 6) List<@IntRange(max = 200) Integer> hoursBetweenTries) {
        TestClock clock = new TestClock(MONDAY);
        Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(2).refillGreedy(2, WEEK))
                .withCustomTimePrecision(timeOf(clock))
                .build();
        assertThat(mostInAWeek(clock, hoursBetweenTries, () -> bucket.tryConsume(1)))
                .isLessThanOrEqualTo(2);
    }

    @Property(seed = "42")
    void the_gate_keeps_two_in_seven_days(@ForAll @Size(max = 6) List<@IntRange(max = 200) Integer> hoursBetweenTries) {
        TestClock clock = new TestClock(MONDAY);
        ContactGate gate = ContactGate.inMemory(RuleBook.personOnly(), clock);
        gate.record(ConsentGiven.builder()
                .person(PersonId.of("ada"))
                .at(MONDAY)
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .addChannel(Channel.EMAIL)
                .addAllowance(Allowance.of(2, WEEK))
                .build());
        List<String> keys = new ArrayList<>();
        assertThat(mostInAWeek(clock, hoursBetweenTries, () -> {
                    keys.add("try " + keys.size());
                    return gate.contact(request(keys.get(keys.size() - 1)), handedOver -> {})
                            instanceof Outcome.Contacted;
                }))
                .isLessThanOrEqualTo(2);
    }

    /** The most contacts that any seven days hold, when a sender tries after each of the waits. */
    private static long mostInAWeek(TestClock clock, List<Integer> hoursBetweenTries, BooleanSupplier send) {
        List<Instant> sent = new ArrayList<>();
        for (int hours : hoursBetweenTries) {
            clock.pass(Duration.ofHours(hours));
            if (send.getAsBoolean()) {
                sent.add(clock.instant());
            }
        }
        return sent.stream()
                .mapToLong(end -> sent.stream()
                        .filter(at -> at.isAfter(end.minus(WEEK)) && !at.isAfter(end))
                        .count())
                .max()
                .orElse(0);
    }

    private static ContactRequest request(String key) {
        return ContactRequest.builder()
                .person(PersonId.of("ada"))
                .sender(SenderId.of("corner-bakery"))
                .purpose(Purpose.NEWSLETTER)
                .channel(Channel.EMAIL)
                .key(key)
                .build();
    }

    private static TimeMeter timeOf(TestClock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.instant().toEpochMilli() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
