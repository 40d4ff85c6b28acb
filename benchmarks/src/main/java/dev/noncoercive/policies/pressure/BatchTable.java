package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Warnings on each batch of mail prose, by scores that have not learned from it.
 *
 * <p>Most other rules were written with the batches in view; what the broad rules find alone says more of sentences that
 * nobody has seen.
 */
final class BatchTable {
    private final Training training;
    private final PrintStream out;

    BatchTable(Training training, PrintStream out) {
        this.training = training;
        this.out = out;
    }

    void print() {
        out.printf("%nmail prose, each batch by scores that have not learned from it (broad rules alone; all rules)%n");
        for (String batch : Training.PROSE) {
            List<Row> learned =
                    training.used().stream().filter(row -> !row.isOf(batch)).toList();
            PressureCheck check = training.check(training.shop(), training.honest(), learned);
            for (PressureLanguage language : PressureLanguage.values()) {
                print(batch, language, check);
            }
        }
    }

    private void print(String batch, PressureLanguage language, PressureCheck check) {
        Tally broad = new Tally();
        Tally all = new Tally();
        Map<String, Tally> categories = new TreeMap<>();
        for (Row row : training.prose()) {
            if (row.source().startsWith(batch + "_" + language.tag() + ".")) {
                PressureReport report = check.check(row.text());
                boolean found = report.findings().stream().anyMatch(this::broad);
                broad.add(row.pressing(), found);
                all.add(row.pressing(), report.level() == PressureLevel.WARNING);
                if (row.pressing()) {
                    categories
                            .computeIfAbsent(row.category(), key -> new Tally())
                            .add(true, found);
                }
            }
        }
        out.printf(
                "  %-7s %s  %4d sentences  broad: precision %.3f recall %.3f  all: precision %.3f recall %.3f%n",
                batch,
                language.tag(),
                broad.pressing() + broad.quiet(),
                broad.precision(),
                broad.recall(),
                all.precision(),
                all.recall());
        StringBuilder line = new StringBuilder("      broad, recall:");
        categories.forEach((category, tally) -> line.append(' ')
                .append(category)
                .append(' ')
                .append(Math.round(tally.recall() * tally.pressing()))
                .append('/')
                .append(tally.pressing()));
        out.println(line);
    }

    private boolean broad(PressureFinding finding) {
        return training.base().rules().stream()
                .anyMatch(rule -> rule.candidate() && rule.id().equals(finding.rule()));
    }
}
