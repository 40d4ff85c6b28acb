package dev.noncoercive.policies.pressure;

import java.util.Locale;

/** Counts of right and wrong. */
final class Tally {
    private int truePressing;
    private int falsePressing;
    private int missed;
    private int rightlyQuiet;

    void add(boolean pressing, boolean found) {
        if (pressing) {
            truePressing += found ? 1 : 0;
            missed += found ? 0 : 1;
        } else {
            falsePressing += found ? 1 : 0;
            rightlyQuiet += found ? 0 : 1;
        }
    }

    int pressing() {
        return truePressing + missed;
    }

    int falsePressing() {
        return falsePressing;
    }

    int quiet() {
        return falsePressing + rightlyQuiet;
    }

    double accuracy() {
        return (truePressing + rightlyQuiet) / (double) Math.max(1, pressing() + quiet());
    }

    double precision() {
        return truePressing / (double) Math.max(1, truePressing + falsePressing);
    }

    double recall() {
        return truePressing / (double) Math.max(1, pressing());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "accuracy %.4f  precision %.3f  recall %.3f", accuracy(), precision(), recall());
    }
}
