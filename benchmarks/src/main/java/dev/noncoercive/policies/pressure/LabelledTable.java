package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The check as it is shipped, on labelled texts that it has not learned from. */
final class LabelledTable {
    private final List<Row> rows;
    private final PressureCheck check;
    private final PrintStream out;

    LabelledTable(List<Row> rows, PressureCheck check, PrintStream out) {
        this.rows = rows;
        this.check = check;
        this.out = out;
    }

    void print() {
        Tally warnings = new Tally();
        Tally scores = new Tally();
        Map<String, Tally> categories = new TreeMap<>();
        for (Row row : rows) {
            PressureReport report = check.check(row.text());
            boolean warned = report.level() == PressureLevel.WARNING;
            warnings.add(row.pressing(), warned);
            scores.add(row.pressing(), report.score() >= 0.5);
            categories.computeIfAbsent(row.category(), key -> new Tally()).add(row.pressing(), warned);
        }
        out.printf("%n%d labelled texts, the check as shipped%n", rows.size());
        out.printf("  warnings          %s%n", warnings);
        out.printf("  score >= 0.5      %s%n", scores);
        categories.forEach((category, tally) -> {
            if (tally.pressing() > 0) {
                out.printf("    %-22s %4d texts, recall %.3f%n", category, tally.pressing(), tally.recall());
            } else {
                out.printf("    %-22s %4d texts, %d warnings%n", category, tally.quiet(), tally.falsePressing());
            }
        });
    }
}
