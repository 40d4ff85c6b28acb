package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of honest sentences, each judged by a model that has not seen it. */
final class HonestTable {
    private static final int PARTS = 5;

    private final Training training;
    private final PrintStream out;

    HonestTable(Training training, PrintStream out) {
        this.training = training;
        this.out = out;
    }

    void print() {
        Map<String, Tally> warnings = new TreeMap<>();
        Map<String, Tally> errors = new TreeMap<>();
        Map<String, Tally> scores = new TreeMap<>();
        for (int part = 0; part < PARTS; part++) {
            List<Row> learned = new ArrayList<>();
            List<Row> tested = new ArrayList<>();
            for (Row row : training.honest()) {
                (row.number() % PARTS == part ? tested : learned).add(row);
            }
            PressureCheck check = training.check(training.shop(), learned);
            for (Row row : tested) {
                PressureReport report = check.check(row.text());
                boolean warned = report.level() == PressureLevel.WARNING || report.level() == PressureLevel.ERROR;
                warnings.computeIfAbsent(row.source(), key -> new Tally()).add(false, warned);
                errors.computeIfAbsent(row.source(), key -> new Tally())
                        .add(false, report.level() == PressureLevel.ERROR);
                scores.computeIfAbsent(row.source(), key -> new Tally()).add(false, report.score() >= 0.5);
            }
        }
        out.printf("%nhonest sentences, flags per 1,000 (each by a model that has not seen it)%n");
        warnings.forEach((source, tally) -> out.printf(
                "  %-22s %5d sentences  warnings %.1f  errors %.1f  score >= 0.5: %.1f%n",
                source,
                tally.quiet(),
                perThousand(tally),
                perThousand(errors.getOrDefault(source, tally)),
                perThousand(scores.getOrDefault(source, tally))));
    }

    private static double perThousand(Tally tally) {
        return 1000.0 * tally.falsePressing() / tally.quiet();
    }
}
