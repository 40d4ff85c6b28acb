package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;

/** How much is still found when the words are disguised. */
final class EvasionTable {
    private final Training training;
    private final PressureCheck check;
    private final PrintStream out;

    EvasionTable(Training training, PressureCheck check, PrintStream out) {
        this.training = training;
        this.check = check;
        this.out = out;
    }

    void print() {
        List<Row> rows = training.shop().stream().filter(Row::pressing).toList();
        double plain = recall(rows, UnaryOperator.identity());
        out.printf(
                "%nevasion: recall of warnings on the %d pressing shop strings, as written %.3f%n", rows.size(), plain);
        double[] lost = new double[2];
        Evasions.all().forEach((name, change) -> {
            double recall = recall(rows, change);
            out.printf("  %-22s %.3f  lost %.1f points%n", name, recall, 100 * (plain - recall));
            lost[0] += plain - recall;
            lost[1]++;
        });
        out.printf("  mean of points lost    %.1f%n", 100 * lost[0] / lost[1]);
    }

    private double recall(List<Row> rows, UnaryOperator<String> change) {
        long found = rows.stream()
                .filter(row -> check.check(change.apply(row.text())).level() == PressureLevel.WARNING)
                .count();
        return found / (double) rows.size();
    }
}
