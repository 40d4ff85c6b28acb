package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the pressure check, prints all tables and writes them into the marked parts of {@code docs/reference/pressure.md}.
 *
 * <p>With {@code quick}, one split of ten of each kind is learned, and the thresholds and the batches of prose are left out: it takes
 * minutes in the place of half an hour and more. With another set of labelled strings, that is scored alone, and no page is written: by the check as it
 * is shipped, and on one shuffled split into five in the place of the folds of {@code folds.tsv}.
 */
public final class PressureTable {
    private static final int SPLITS = 10;
    /** Where the file of labelled strings stands among the arguments. */
    private static final int LABELLED = 4;

    private final Path folder;
    private final Training training;
    private final MarkedPage page;
    private final boolean quick;

    private PressureTable(Path folder, MarkedPage page, boolean quick) {
        this.folder = folder;
        this.training = new Training(RuleBase.bytes(), folder, folder.resolve("dev.tsv"));
        this.page = page;
        this.quick = quick;
    }

    /**
     * Measures, prints and writes.
     *
     * @param args  the training folder, the folder of the rule files, the page, {@code true} for a quick run, and perhaps a file of labelled
     *     strings, not null
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        if (args.length > LABELLED && args[LABELLED] != null && !args[LABELLED].isBlank()) {
            Training training = new Training(RuleBase.bytes(), folder, Path.of(args[LABELLED]));
            new LabelledTable(training.shop(), PressureCheck.standard(), out).print();
            new FoldTable(training, out).print(Folds.stratified(training.shop(), 42));
            return;
        }
        new PressureTable(folder, new MarkedPage(Path.of(args[2]), out), Boolean.parseBoolean(args[3]))
                .write(RuleFolder.read(Path.of(args[1])));
    }

    private void write(RuleFolder rules) {
        PressureCheck check = PressureCheck.standard();
        List<Folds> folds = Folds.read(folder.resolve("folds.tsv"), training.shop(), quick ? 1 : SPLITS);
        page.put("folds", out -> folds.forEach(new FoldTable(training, out)::print));
        page.put("honest", out -> new HonestTable(training, out).print());
        page.put("prose", out -> new ProseTable(training, check, out).print());
        page.put("evasion", out -> new EvasionTable(training, check, out).print());
        page.put("rules", out -> new RuleTable(training, check, out).print());
        page.put("deletion", out -> new DeletionTable(training, check, out).print());
        page.put("speed", out -> new SpeedTable(training, rules, check, out).print());
        if (!quick) {
            page.put("thresholds", out -> new ThresholdTable(training, out).print());
            page.put("batches", out -> new BatchTable(training, out).print());
        }
    }
}
