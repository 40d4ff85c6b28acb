package dev.noncoercive.policies.pressure;

import java.util.Locale;

/**
 * What kind of pressure words put on a person.
 *
 * @since 0.1
 */
public enum PressureCategory {
    /** Now, or never: the clock decides instead of the person. */
    URGENCY,
    /** Few are left. */
    SCARCITY,
    /** Others did it, are doing it, want it. */
    SOCIAL_PROOF,
    /** Saying no is made to feel stupid or bad. */
    CONFIRMSHAMING,
    /** A cost that shows up late. */
    HIDDEN_COST,
    /** A trial or an order that turns into a subscription. */
    HIDDEN_SUBSCRIPTION,
    /** A consent or an account that is tied to something else. */
    FORCED_ACTION,
    /** The way out is long, or leads through a telephone. */
    OBSTRUCTION,
    /** The person is made to feel guilty. */
    GUILT,
    /** Fear of missing out. */
    MISSING_OUT,
    /** Act, or lose what you have. */
    ULTIMATUM,
    /** More is pushed while something is being bought. */
    PRESSURED_SELLING,
    /** Words about people as prey, goods or plumbing. */
    PEOPLE_WORDS;

    /**
     * The stable text, for example {@code social-proof}.
     *
     * @return the text
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
