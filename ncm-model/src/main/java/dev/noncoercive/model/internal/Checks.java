package dev.noncoercive.model.internal;

import dev.noncoercive.model.TimeBounds;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The messages of this module for values that cannot be, one method per rule. */
public final class Checks {
    private static final int TEXT_MAX = 20_000;
    private static final int YEARS_MAX = 100;
    private static final Duration LENGTH_MAX = Duration.ofDays(3660);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

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

    /** Refuses an empty or blank text, one of over 20,000 characters, and one with half a character, which nobody can write down. */
    public static void text(String name, String actual) {
        if (actual.isBlank()) {
            throw invalid(name, "not be blank", "`" + actual + "`");
        }
        atMost(name + " length", TEXT_MAX, actual.length());
        whole(name, actual);
    }

    /** Refuses a text with half a character (a lone surrogate). */
    public static void whole(String name, String actual) {
        boolean hasHalf = actual.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE);
        if (hasHalf) {
            throw new IllegalArgumentException(name + " must not hold half a character (a lone surrogate)");
        }
    }

    /** The same as a text, and no zero character, which not every store can keep. */
    public static void id(String name, Optional<String> actual) {
        text(name, actual);
        actual.ifPresent(id -> noZero(name, id));
    }

    /** Refuses a text with a zero character. */
    public static void noZero(String name, String actual) {
        if (actual.indexOf(0) >= 0) {
            throw new IllegalArgumentException(name + " must not hold the character U+0000");
        }
    }

    /** The same for a text that may be absent. */
    public static void text(String name, Optional<String> actual) {
        actual.ifPresent(words -> text(name, words));
    }

    /** The same for each of a list, named {@code name[0]} and so on. */
    public static void texts(String name, List<String> actual) {
        for (int i = 0; i < actual.size(); i++) {
            text(name + "[" + i + "]", actual.get(i));
        }
    }

    /** Refuses anything but 64 hexadecimal digits in lower case. */
    public static void sha256(String name, String actual) {
        if (!SHA_256.matcher(actual).matches()) {
            throw invalid(name, "be 64 hexadecimal digits in lower case", "`" + actual + "`");
        }
    }

    public static void notEmpty(String name, Collection<?> actual) {
        if (actual.isEmpty()) {
            throw invalid(name, "not be empty", "[]");
        }
    }

    /** Refuses an elapsed time that is not positive, longer than a bound, or not whole milliseconds. */
    public static void lengthOfTime(String name, Duration value, Duration longest) {
        positive(name, value);
        if (value.compareTo(longest) > 0) {
            throw invalid(name, "be " + longest.toDays() + " days or less", value);
        }
        if (value.toNanosPart() % 1_000_000 != 0) {
            throw invalid(name, "be whole milliseconds", value);
        }
    }

    public static void positive(String name, Duration actual) {
        if (actual.isNegative() || actual.isZero()) {
            throw invalid(name, "be positive", actual);
        }
    }

    /** Refuses a period that is zero, negative, or over a hundred years. */
    public static void positive(String name, Optional<Period> actual) {
        actual.ifPresent(length -> {
            if (length.isNegative() || length.isZero()) {
                throw invalid(name, "be positive", length);
            }
            if (length.getYears() > YEARS_MAX
                    || length.getMonths() > YEARS_MAX * 12
                    || length.getDays() > YEARS_MAX * 366) {
                throw invalid(name, "be " + YEARS_MAX + " years or less", length);
            }
        });
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

    /** The same for an instant that may be absent. */
    public static void within(String name, Optional<Instant> actual) {
        actual.ifPresent(instant -> within(name, instant));
    }

    /** Refuses a negative duration and one of over 3,660 days. */
    public static void length(String name, Duration actual) {
        if (actual.isNegative()) {
            throw invalid(name, "not be negative", actual);
        }
        if (actual.compareTo(LENGTH_MAX) > 0) {
            throw invalid(name, "be " + LENGTH_MAX.toDays() + " days or less", actual);
        }
    }

    /** The same for a duration that may be absent. */
    public static void length(String name, Optional<Duration> actual) {
        actual.ifPresent(duration -> length(name, duration));
    }

    /** Refuses a list that holds a value twice. */
    public static void distinct(String name, List<?> actual) {
        if (Set.copyOf(actual).size() < actual.size()) {
            throw invalid(name, "hold each value once", actual);
        }
    }

    /** Refuses a list of more than so many. */
    public static void notMoreThan(String name, int maximum, Collection<?> actual) {
        if (actual.size() > maximum) {
            throw invalid(name, "have " + maximum + " entries or fewer", actual.size() + " entries");
        }
    }
}
