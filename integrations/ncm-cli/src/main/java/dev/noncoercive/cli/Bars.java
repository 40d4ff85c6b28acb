package dev.noncoercive.cli;

import java.util.Locale;

/** Bars of a histogram, in characters. */
final class Bars {
    private static final int LENGTH_MAX = 30;

    private Bars() {}

    /** A line for one of some numbers, of which the largest has the full length. */
    static String line(String label, int width, long number, long most) {
        int bar = (int) Math.max(1, number * LENGTH_MAX / Math.max(1, most));
        return String.format(
                Locale.ROOT,
                "    %-" + width + "s %s %,d",
                label,
                "█".repeat(bar) + " ".repeat(LENGTH_MAX - bar),
                number);
    }
}
