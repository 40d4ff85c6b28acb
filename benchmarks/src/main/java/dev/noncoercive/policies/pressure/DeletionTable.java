package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Span;
import java.io.PrintStream;
import java.util.List;

/** Whether taking the reported words away clears the report. */
final class DeletionTable {
    private final Training training;
    private final PressureCheck check;
    private final PrintStream out;

    DeletionTable(Training training, PressureCheck check, PrintStream out) {
        this.training = training;
        this.check = check;
        this.out = out;
    }

    void print() {
        int warned = 0;
        int cleared = 0;
        for (Row row : training.shop()) {
            PressureReport report = check.check(row.text());
            if (report.level() == PressureLevel.WARNING) {
                warned++;
                PressureLevel after =
                        check.check(without(row.text(), report.findings())).level();
                cleared += after == PressureLevel.WARNING ? 0 : 1;
            }
        }
        out.printf("%ndeleting the reported words clears the warning in %d of %d shop strings%n", cleared, warned);
    }

    private static String without(String text, List<PressureFinding> findings) {
        StringBuilder rest = new StringBuilder(text);
        for (int i = findings.size() - 1; i >= 0; i--) {
            Span span = findings.get(i).span();
            rest.delete(Math.min(span.start(), rest.length()), Math.min(span.end(), rest.length()));
        }
        return rest.toString();
    }
}
