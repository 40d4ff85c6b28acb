package dev.noncoercive.policies.pressure;

import java.util.Locale;
import java.util.Set;

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

    /** Rules for words that name an end. The other ones about time hurry the person, and no deadline makes that true. */
    private static final Set<String> ENDS =
            Set.of("limited-time", "last-chance", "ends-soon", "ends-date", "countdown");
    /** A broad rule takes a whole sentence; what it states is not known. */
    private static final String BROAD = "broad";

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

    /** Whether the words that a rule takes, by its id, state this fact. */
    boolean isStatedBy(String rule) {
        String name = rule.substring(rule.lastIndexOf('.') + 1);
        return this != NONE && !name.equals(BROAD) && (this != DEADLINE || ENDS.contains(name));
    }
}
