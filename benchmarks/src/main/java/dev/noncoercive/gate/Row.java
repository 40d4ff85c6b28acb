package dev.noncoercive.gate;

import java.util.Locale;

/** One line of the table. */
final class Row {
    static final String HEAD =
            "| What | Figure | ncm | Competitor | | Ratio | Floor | Goal |\n|---|---|---:|---:|---|---:|---:|---:|";

    private Row() {}

    static String of(
            String what,
            String figure,
            double ours,
            double theirs,
            String who,
            double ratio,
            String floor,
            String goal) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f | %s | %.2f | %s | %s |",
                what,
                figure,
                ours,
                theirs,
                who,
                ratio,
                floor,
                goal);
    }

    static String plain(String what, String figure, long ours, long theirs, String who, String floor) {
        return String.format(
                Locale.ROOT, "| %s | %s | %,d | %,d | %s | | %s | %s |", what, figure, ours, theirs, who, floor, floor);
    }
}
