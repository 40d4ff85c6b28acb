package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Warnings on the mail prose of this project, the rows used and the rows kept out. */
final class ProseTable {
    private static final Set<String> MAIL = Set.of("guilt", "ultimatum", "urgency");

    private final Training training;
    private final PressureCheck check;
    private final PrintStream out;

    ProseTable(Training training, PressureCheck check, PrintStream out) {
        this.training = training;
        this.check = check;
        this.out = out;
    }

    void print() {
        for (String part : Training.PROSE) {
            out.printf("%nmail prose, %s_*.tsv (warnings)%n", part);
            for (boolean kept : new boolean[] {false, true}) {
                for (PressureLanguage language : PressureLanguage.values()) {
                    print(kept ? "kept out" : "used", language, rows(part, language, kept));
                }
            }
        }
    }

    private List<Row> rows(String part, PressureLanguage language, boolean kept) {
        return training.prose().stream()
                .filter(row -> row.keptOut() == kept && row.source().startsWith(part + "_" + language.tag() + "."))
                .toList();
    }

    private void print(String part, PressureLanguage language, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Tally all = new Tally();
        Tally mail = new Tally();
        Map<String, Tally> categories = new TreeMap<>();
        for (Row row : rows) {
            boolean warned = check.check(row.text()).level() == PressureLevel.WARNING;
            all.add(row.pressing(), warned);
            if (!row.pressing() || MAIL.contains(row.category())) {
                mail.add(row.pressing(), warned);
            }
            if (row.pressing()) {
                categories.computeIfAbsent(row.category(), key -> new Tally()).add(true, warned);
            }
        }
        out.printf("  %s, %-8s  %d sentences  %s%n", language.tag(), part, rows.size(), all);
        out.printf(
                "      guilt, ultimatum, deadline: recall %.3f at precision %.3f%n", mail.recall(), mail.precision());
        StringBuilder line = new StringBuilder("      recall:");
        categories.forEach((category, tally) -> line.append(' ')
                .append(category)
                .append(' ')
                .append(Math.round(tally.recall() * tally.pressing()))
                .append('/')
                .append(tally.pressing()));
        out.println(line);
    }
}
