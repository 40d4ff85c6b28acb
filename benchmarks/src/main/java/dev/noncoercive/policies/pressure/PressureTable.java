package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints the table of figures of the pressure check.
 *
 * <p>With a second argument, another set of labelled shop strings is scored on one shuffled split into five instead of the
 * folds of {@code folds.tsv}.
 */
public final class PressureTable {
    private PressureTable() {}

    /**
     * Measures and prints.
     *
     * @param args  the training folder, and perhaps a file of labelled strings, not null
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        if (args.length > 1) {
            Training training = new Training(folder, Path.of(args[1]));
            new FoldTable(training, out).print(Folds.stratified(training.shop(), 42));
            return;
        }
        Training training = new Training(folder, folder.resolve("dev.tsv"));
        for (Folds folds : Folds.read(folder.resolve("folds.tsv"), training.shop())) {
            new FoldTable(training, out).print(folds);
        }
        PressureCheck check = PressureCheck.standard();
        new HonestTable(training, out).print();
        new ProseTable(training, check, out).print();
        new EvasionTable(training, check, out).print();
        new RuleTable(training, check, out).print();
        new DeletionTable(training, check, out).print();
        new SpeedTable(training, check, out).print();
    }
}
