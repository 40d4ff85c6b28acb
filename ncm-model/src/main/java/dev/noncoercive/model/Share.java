package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, from nothing to all of it, exact to a ten-thousandth of a percent. Never a floating-point number.
 *
 * <p>It is no difference and no growth, so it cannot be negative or above 100 %. For example, {@code 0.3 %} of all messages;
 * {@link #parse} inverts {@link #toString}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Share implements Comparable<Share> {
    private static final int WHOLE = 1_000_000;
    private static final int DECIMALS_OF_PERCENT = 4;
    private static final Pattern TEXT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})? %");

    private final int perMillion;

    private Share(int perMillion) {
        this.perMillion = perMillion;
    }

    /**
     * So many percent, for example {@code ofPercent(50)} for a half.
     *
     * @param percent  0 to 100
     * @return the share, not null
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Share ofPercent(int percent) {
        Checks.atLeast("percent", 0, percent);
        Checks.atMost("percent", 100, percent);
        return new Share(percent * (WHOLE / 100));
    }

    /**
     * So many of so many, rounded down, for example {@code of(3, 1000)} for 0.3 %.
     *
     * @param part  the part, 0 to {@code whole}
     * @param whole  the whole, 1 to 1,000,000,000,000
     * @return the share, not null
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static Share of(long part, long whole) {
        Checks.atLeast("whole", 1, whole);
        Checks.atMost("whole", 1_000_000_000_000L, whole);
        Checks.atLeast("part", 0, part);
        Checks.atMost("part", whole, part);
        return new Share((int) (part * WHOLE / whole));
    }

    /**
     * Reads a percentage, for example {@code 0.3 %}.
     *
     * @param text  up to four decimals, a space and a percent sign, not null
     * @return the share, not null
     * @throws IllegalArgumentException if it is not of that form, or above 100 %
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Share parse(String text) {
        Objects.requireNonNull(text, "text");
        if (!TEXT.matcher(text).matches()) {
            throw notAShare(text);
        }
        int perMillion = new BigDecimal(text.substring(0, text.length() - 2))
                .movePointRight(DECIMALS_OF_PERCENT)
                .intValueExact();
        if (perMillion > WHOLE) {
            throw notAShare(text);
        }
        return new Share(perMillion);
    }

    private static IllegalArgumentException notAShare(String text) {
        return Checks.invalid("share", "be a percentage from `0 %` to `100 %` such as `0.3 %`", "`" + text + "`");
    }

    /** {@return the share in millionths, 0 to 1,000,000} */
    public int perMillion() {
        return perMillion;
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(perMillion, other.perMillion);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Share share && share.perMillion == perMillion;
    }

    @Override
    public int hashCode() {
        return perMillion;
    }

    /** The percentage without needless zeros, which {@link #parse} reads back. */
    @JsonValue
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(perMillion, DECIMALS_OF_PERCENT).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
