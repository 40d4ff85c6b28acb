package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule is right where it fires, on everything that is labelled. */
final class RuleTable {
    private final Training training;
    private final PressureCheck check;
    private final PrintStream out;

    RuleTable(Training training, PressureCheck check, PrintStream out) {
        this.training = training;
        this.check = check;
        this.out = out;
    }

    void print() {
        List<Row> rows = new ArrayList<>(training.shop());
        rows.addAll(training.honest());
        rows.addAll(training.used());
        PressureContext hints = PressureContext.builder().hints(true).build();
        Map<String, Tally> rules = new TreeMap<>();
        check.rules().stream()
                .filter(rule -> rule.category().isPresent())
                .forEach(rule -> rules.put(rule.id(), new Tally()));
        for (Row row : rows) {
            check.check(row.text(), hints).findings().stream()
                    .map(PressureFinding::rule)
                    .distinct()
                    .forEach(id -> rules.computeIfAbsent(id, key -> new Tally()).add(row.pressing(), true));
        }
        out.printf("%nrules: how often each fired, and how often rightly%n");
        rules.forEach((id, tally) -> out.printf(
                "  %-40s %4d fired  precision %s%n",
                id,
                tally.pressing() + tally.quiet(),
                tally.pressing() + tally.quiet() == 0 ? "-" : String.format("%.3f", tally.precision())));
    }
}
