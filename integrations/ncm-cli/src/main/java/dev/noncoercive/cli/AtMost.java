package dev.noncoercive.cli;

import dev.noncoercive.model.consent.Allowance;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an allowance as text. */
final class AtMost {
    /** What it must be, in words. */
    static final String BOUNDS = String.format(Locale.ROOT, "0 to %,d", Allowance.AT_MOST_BOUND);

    private static final Pattern WHOLE = Pattern.compile("-?\\p{Nd}+");
    private static final BigInteger LARGEST = BigInteger.valueOf(Allowance.AT_MOST_BOUND);

    private AtMost() {}

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The number, if a whole number is within the bounds. */
    static Optional<Integer> within(String whole) {
        BigInteger number = new BigInteger(whole);
        return number.signum() < 0 || number.compareTo(LARGEST) > 0
                ? Optional.empty()
                : Optional.of(number.intValueExact());
    }
}
