package dev.noncoercive.policies.pressure;

import static java.util.stream.Collectors.toSet;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Accuracy on the labelled shop strings, everything learned inside the fold, beside a plain model of single words. */
final class FoldTable {
    private static final double WORD_COST = 5;

    private final Training training;
    private final List<Row> rows;
    private final PrintStream out;

    FoldTable(Training training, PrintStream out) {
        this.training = training;
        this.rows = training.shop();
        this.out = out;
    }

    void print(Folds folds) {
        Tally rules = new Tally();
        Tally words = new Tally();
        Tally ours = new Tally();
        Map<String, Tally> categories = new TreeMap<>();
        boolean[] warned = new boolean[rows.size()];
        for (int i = 0; i < warned.length; i++) {
            warned[i] = PressureCheck.standard().check(rows.get(i).text()).level() == PressureLevel.WARNING;
        }
        for (int[] split : folds.splits()) {
            for (int fold = 0; fold < 5; fold++) {
                List<Row> learned = new ArrayList<>();
                List<Integer> tested = new ArrayList<>();
                for (int i = 0; i < split.length; i++) {
                    if (split[i] == fold) {
                        tested.add(i);
                    } else {
                        learned.add(rows.get(i));
                    }
                }
                PressureCheck check = training.check(learned, training.honest(), unlike(tested));
                WordModel baseline = new WordModel(learned, WORD_COST);
                for (int i : tested) {
                    Row row = rows.get(i);
                    boolean found = check.check(row.text()).score() >= 0.5;
                    ours.add(row.pressing(), found);
                    categories
                            .computeIfAbsent(row.category(), key -> new Tally())
                            .add(row.pressing(), found);
                    words.add(row.pressing(), baseline.presses(row.text()));
                    rules.add(row.pressing(), warned[i]);
                }
            }
        }
        out.printf("%n%s, mean of %d%n", folds.name(), folds.splits().size());
        out.printf("  plain words, logistic regression   %s%n", words);
        out.printf("  rules alone (warnings)              %s%n", rules);
        out.printf("  rules and score (score >= 0.5)      %s%n", ours);
        categories.forEach((category, tally) -> {
            if (tally.pressing() > 0) {
                int strings = tally.pressing() / folds.splits().size();
                out.printf("    recall %-14s %.3f of %3d strings%n", category, tally.recall(), strings);
            }
        });
    }

    /** What is not kept out of the prose, without translations of the rows that are tested. */
    private List<Row> unlike(List<Integer> tested) {
        Set<String> sources = tested.stream().map(i -> rows.get(i).source()).collect(toSet());
        return training.used().stream()
                .filter(row ->
                        !sources.contains(row.source().substring(row.source().indexOf(':') + 1)))
                .toList();
    }

    /** Logistic regression on which words occur, digits folded. */
    private static final class WordModel {
        private final Map<String, Integer> places = new HashMap<>();
        private final double[] weights;

        WordModel(List<Row> rows, double cost) {
            List<LogisticRegression.Example> examples = new ArrayList<>();
            for (Row row : rows) {
                examples.add(new LogisticRegression.Example(places(row.text(), true), row.pressing()));
            }
            this.weights = LogisticRegression.train(examples, places.size() + 1, cost);
        }

        boolean presses(String text) {
            return new LogisticRegression.Example(places(text, false), true).margin(weights) > 0;
        }

        private void number(String word) {
            int next = places.size() + 1;
            places.putIfAbsent(word, next);
        }

        private int[] places(String text, boolean learn) {
            List<Integer> found = new ArrayList<>();
            found.add(0);
            StringBuilder word = new StringBuilder();
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
                if (Character.isLetterOrDigit(c)) {
                    word.append(Character.isDigit(c) ? '0' : c);
                    continue;
                }
                if (word.length() > 1) {
                    if (learn) {
                        number(word.toString());
                    }
                    Integer place = places.get(word.toString());
                    if (place != null) {
                        found.add(place);
                    }
                }
                word.setLength(0);
            }
            return found.stream().distinct().mapToInt(Integer::intValue).toArray();
        }
    }
}
