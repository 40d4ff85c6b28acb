package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints the table of figures of the pressure check.
 *
 * <p>With a third argument, another set of labelled strings is scored: by the check as it is shipped, and on one shuffled
 * split into five in the place of the folds of {@code folds.tsv}.
 */
public final class PressureTable {
    private PressureTable() {}

    /**
     * Measures and prints.
     *
     * @param args  the training folder, the folder of the rule files, and perhaps a file of labelled strings, not null
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        PressureCheck check = PressureCheck.standard();
        if (args.length > 2 && args[2] != null && !args[2].isBlank()) {
            Training training = new Training(RuleBase.bytes(), folder, Path.of(args[2]));
            new LabelledTable(training.shop(), check, out).print();
            new FoldTable(training, out).print(Folds.stratified(training.shop(), 42));
            return;
        }
        Training training = new Training(RuleBase.bytes(), folder, folder.resolve("dev.tsv"));
        for (Folds folds : Folds.read(folder.resolve("folds.tsv"), training.shop())) {
            new FoldTable(training, out).print(folds);
        }
        new ThresholdTable(training, out).print();
        new HonestTable(training, out).print();
        new ProseTable(training, check, out).print();
        new BatchTable(training, out).print();
        new EvasionTable(training, check, out).print();
        new RuleTable(training, check, out).print();
        new DeletionTable(training, check, out).print();
        new SpeedTable(training, RuleFolder.read(Path.of(args[1])), check, out).print();
    }
}
