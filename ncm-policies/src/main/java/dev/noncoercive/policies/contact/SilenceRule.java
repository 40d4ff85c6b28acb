package dev.noncoercive.policies.contact;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * Silence is not a yes: after each message that nobody asked for and nobody answered, the wait for the next one doubles, and then the
 * sender stops.
 *
 * <p>It holds for questions for consent, for reminders, and for invitations to somebody who never said how often. It does not hold for
 * what a person subscribed to within an allowance of their own: reading leaves no trace. It counts the contacts of one sender, purpose
 * and kind since the person last gave that sender a sign. For example, seven days, then fourteen, twenty-eight, and no more.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class SilenceRule {
    private static final Duration FIRST_WAIT_MAX = Duration.ofDays(366);
    private static final int UNANSWERED_MAX = 10;

    SilenceRule() {}

    /** {@return the wait after the first unanswered one, from a minute to 366 days; it doubles with each further one} */
    public abstract Duration firstWait();

    /** {@return after how many unanswered ones the sender stops until the person gives a sign, 1 to 10} */
    public abstract int atMost();

    @Value.Check
    void check() {
        boolean isWait =
                firstWait().compareTo(Duration.ofMinutes(1)) >= 0 && firstWait().compareTo(FIRST_WAIT_MAX) <= 0;
        if (!isWait) {
            throw new IllegalArgumentException(
                    "firstWait must be PT1M to " + FIRST_WAIT_MAX + ", but was " + firstWait());
        }
        if (firstWait().toNanos() % Duration.ofMillis(1).toNanos() != 0) {
            throw new IllegalArgumentException("firstWait must be whole milliseconds, but was " + firstWait());
        }
        if (atMost() < 1 || atMost() > UNANSWERED_MAX) {
            throw new IllegalArgumentException("atMost must be 1 to " + UNANSWERED_MAX + ", but was " + atMost());
        }
    }

    /**
     * The rule that holds when nobody says otherwise: seven days first, and no more after four.
     *
     * @return the rule, not null
     */
    public static SilenceRule standard() {
        return of(Duration.ofDays(7), 4);
    }

    /**
     * A rule.
     *
     * @param firstWait  the wait after the first unanswered one, not null
     * @param atMost  after how many the sender stops
     * @return the rule, not null
     * @throws IllegalArgumentException if one of them is out of bounds
     */
    public static SilenceRule of(Duration firstWait, int atMost) {
        return ImmutableSilenceRule.builder()
                .firstWait(firstWait)
                .atMost(atMost)
                .build();
    }

    /** The wait after some unanswered ones. */
    Duration waitAfter(int unanswered) {
        return firstWait().multipliedBy(1L << (unanswered - 1));
    }
}
