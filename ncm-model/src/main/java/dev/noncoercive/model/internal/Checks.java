package dev.noncoercive.model.internal;

import dev.noncoercive.model.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/** The messages of this module for values that cannot be, one method per rule. */
public final class Checks {
    private static final int TEXT_MAX = 20_000;

    private Checks() {}

    /** The text of an enum constant in documents: lower case, hyphens for underscores. */
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses a value with "{name} must {rule}, but was {actual}". */
    public static IllegalArgumentException invalid(String name, String rule, Object actual) {
        return new IllegalArgumentException(name + " must " + rule + ", but was " + actual);
    }

    public static void atLeast(String name, long minimum, long actual) {
        if (actual < minimum) {
            throw invalid(name, minimum == 0 ? "not be negative" : "be " + minimum + " or more", actual);
        }
    }

    public static void atMost(String name, long maximum, long actual) {
        if (actual > maximum) {
            throw invalid(name, "be " + maximum + " or less", actual);
        }
    }

    /** Refuses an empty or blank text, and one of over 20,000 characters. */
    public static void text(String name, String actual) {
        if (actual.isBlank()) {
            throw invalid(name, "not be blank", "`" + actual + "`");
        }
        atMost(name + " length", TEXT_MAX, actual.length());
    }

    public static void notEmpty(String name, Collection<?> actual) {
        if (actual.isEmpty()) {
            throw invalid(name, "not be empty", "[]");
        }
    }

    public static void positive(String name, Duration actual) {
        if (actual.isNegative() || actual.isZero()) {
            throw invalid(name, "be positive", actual);
        }
    }

    public static void notAfter(String earlierName, Instant earlier, String laterName, Instant later) {
        if (earlier.isAfter(later)) {
            throw invalid(earlierName, "not be after " + laterName + " " + later, earlier);
        }
    }

    /** Refuses an instant outside the years 1 to 9999. */
    public static void within(String name, Instant actual) {
        if (!TimeBounds.clamp(actual).equals(actual)) {
            throw invalid(name, "be in the years 1 to 9999", actual);
        }
    }

    /** Refuses a list of more than so many. */
    public static void notMoreThan(String name, int maximum, Collection<?> actual) {
        if (actual.size() > maximum) {
            throw invalid(name, "have " + maximum + " entries or fewer", actual.size() + " entries");
        }
    }
}
