package dev.noncoercive.policies.pressure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A quick look while the rules and the score are worked on: the whole check, with the rule files as they stand, on each
 * batch of mail prose that no pattern was written for, by scores that have not learned from that batch; then the honest
 * sentences. Rows that are kept out are not looked at, so it can be run as often as one likes. It takes about half a
 * minute.
 *
 * <p>For example, {@code mvn -q -P benchmarks,pressure-dev -pl benchmarks -am package -Dmaven.test.skip.exec=true}.
 */
public final class DevTable {
    private static final List<String> BATCHES = List.of(
            "wide",
            "open",
            "more",
            "fourth",
            "fifth",
            "seventh",
            "ninth",
            "tenth",
            "seventeenth",
            "twentyfirst",
            "twentyfourth",
            "twentyfifth",
            "twentysixth",
            "twentyseventh",
            "twentyninth",
            "thirtieth");

    private final Training training;
    private final PrintStream out;
    /** By language, then by batch or kind. */
    private final Map<String, Map<String, Tally>> batches = new TreeMap<>();

    private final Map<String, Map<String, Tally>> kinds = new TreeMap<>();

    private DevTable(Training training, PrintStream out) {
        this.training = training;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @param args  the training folder and the folder of the rule files, not null
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        byte[] rules = RuleCompiler.compile(RuleFolder.read(Path.of(args[1])));
        Training training = new Training(rules, folder, folder.resolve("dev.tsv"));
        new DevTable(training, out).print();
        new HonestTable(training, out).print();
    }

    private void print() {
        BATCHES.forEach(this::measure);
        batches.forEach((language, tallies) -> tallies.forEach((batch, tally) ->
                out.printf("%s  %-7s %5d sentences  %s%n", language, batch, sentences(tally), tally)));
        kinds.forEach((language, tallies) -> {
            StringBuilder line = new StringBuilder(language).append("  warned of:");
            tallies.forEach((kind, tally) -> line.append(' ')
                    .append(kind)
                    .append(' ')
                    .append(warned(tally))
                    .append('/')
                    .append(sentences(tally)));
            out.println(line);
        });
    }

    private void measure(String batch) {
        List<Row> learned =
                training.used().stream().filter(row -> !row.isOf(batch)).toList();
        PressureCheck check = training.check(training.shop(), training.honest(), learned);
        for (Row row : training.used()) {
            if (row.isOf(batch)) {
                String language = row.source().substring(batch.length() + 1, batch.length() + 3);
                boolean found = check.check(row.text()).level() == PressureLevel.WARNING;
                tally(batches, language, batch).add(row.pressing(), found);
                tally(batches, language, "~all").add(row.pressing(), found);
                tally(kinds, language, row.category()).add(row.pressing(), found);
            }
        }
    }

    private static Tally tally(Map<String, Map<String, Tally>> tallies, String language, String name) {
        return tallies.computeIfAbsent(language, key -> new TreeMap<>()).computeIfAbsent(name, key -> new Tally());
    }

    private static int sentences(Tally tally) {
        return tally.pressing() + tally.quiet();
    }

    private static long warned(Tally tally) {
        return Math.round(tally.recall() * tally.pressing()) + tally.falsePressing();
    }
}
