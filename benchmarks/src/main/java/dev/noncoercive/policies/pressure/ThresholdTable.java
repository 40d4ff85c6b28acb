package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each threshold of each category costs and brings, every row judged by a model that has not seen it. */
final class ThresholdTable {
    private static final int PARTS = 5;
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};

    private final Training training;
    private final PrintStream out;

    ThresholdTable(Training training, PrintStream out) {
        this.training = training;
        this.out = out;
    }

    void print() {
        List<Map<PressureCategory, Tally>> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.length; i++) {
            steps.add(new EnumMap<>(PressureCategory.class));
        }
        int honest = 0;
        for (int part = 0; part < PARTS; part++) {
            Model model = training.model(
                    rows(training.shop(), part, false),
                    rows(training.honest(), part, false),
                    rows(training.used(), part, false));
            List<Row> tested = new ArrayList<>(rows(training.shop(), part, true));
            tested.addAll(rows(training.honest(), part, true));
            tested.addAll(rows(training.used(), part, true));
            honest += (int) tested.stream().filter(row -> !row.pressing()).count();
            for (int i = 0; i < STEPS.length; i++) {
                count(new PressureCheck(training.base(), model, STEPS[i]), tested, steps.get(i));
            }
        }
        out.printf("%nthresholds: rightly warned, and wrongly in 1,000 of %d honest texts%n", honest);
        for (PressureCategory category : PressureCategory.values()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < STEPS.length; i++) {
                Tally tally = steps.get(i).getOrDefault(category, new Tally());
                double wrong = 1000.0 * tally.falsePressing() / honest;
                line.append(String.format("  %.2f: %d, %.2f", STEPS[i], tally.pressing(), wrong));
            }
            out.printf("  %-20s%s%n", category.text(), line);
        }
    }

    private static List<Row> rows(List<Row> all, int part, boolean tested) {
        return all.stream()
                .filter(row -> (row.number() % PARTS == part) == tested)
                .toList();
    }

    private static void count(PressureCheck check, List<Row> rows, Map<PressureCategory, Tally> tallies) {
        for (Row row : rows) {
            check.check(row.text()).findings().stream()
                    .filter(finding -> finding.level() == PressureLevel.WARNING)
                    .map(PressureFinding::category)
                    .distinct()
                    .forEach(category -> tallies.computeIfAbsent(category, key -> new Tally())
                            .add(row.pressing(), true));
        }
    }
}
