package dev.noncoercive.policies.pressure;

import java.util.Locale;

/**
 * The fact without which words of pressure cannot be told true from untrue.
 *
 * @since 0.1
 */
public enum PressureNeed {
    /** No fact would make it gentle. */
    NONE,
    /** A deadline and its reason. */
    DEADLINE,
    /** How many are left, and when that was counted. */
    STOCK,
    /** How many people did it, and in which time. */
    COUNT,
    /** What renews, when, at what price, and how to stop it. */
    RENEWAL;

    /**
     * The stable text, for example {@code deadline}.
     *
     * @return the text
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a dated count bears it out, as with {@link #STOCK} and {@link #COUNT}.
     *
     * @return whether it is a number of things or people
     */
    public boolean isCounted() {
        return this == STOCK || this == COUNT;
    }
}
