package dev.noncoercive.policies.pressure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The labelled texts, their features, and a model from some of them. */
final class Training {
    /** How much one labelled shop string weighs against the penalty. */
    private static final double COST = 2;
    /** How much one honest sentence or one sentence of prose weighs. */
    private static final double REST_COST = 0.3;
    /** The mail prose, in the order of writing. */
    static final List<String> PROSE = List.of("prose", "mail", "letter", "second", "fresh");

    private final RuleBase base;
    private final int rules;
    private final List<Row> shop;
    private final List<Row> honest;
    private final List<Row> prose = new ArrayList<>();
    /** What is learned from a row, made when it is first needed. */
    private final IdentityHashMap<Row, LogisticRegression.Example> examples = new IdentityHashMap<>();

    /** With compiled rules, the training folder and a file of labelled shop strings. */
    Training(byte[] rules, Path folder, Path shopFile) {
        this.base = RuleBase.read(rules);
        this.rules = Model.checksum(rules);
        this.shop = Row.read(shopFile);
        this.honest = Row.read(folder.resolve("honest_dev.tsv"));
        for (PressureLanguage language : PressureLanguage.values()) {
            for (String part : PROSE) {
                prose.addAll(Row.read(folder.resolve(part + "_" + language.tag() + ".tsv")));
            }
        }
    }

    List<Row> shop() {
        return shop;
    }

    List<Row> honest() {
        return honest;
    }

    List<Row> prose() {
        return prose;
    }

    RuleBase base() {
        return base;
    }

    /** A check that has learned from these rows, and from the prose that is not kept out. */
    PressureCheck check(List<Row> shopRows, List<Row> honestRows) {
        return new PressureCheck(base, model(shopRows, honestRows, used()), PressureCheck.THRESHOLD);
    }

    /** The prose that is not kept out of tuning and learning. */
    List<Row> used() {
        return prose.stream().filter(row -> !row.keptOut()).toList();
    }

    /** The model learned from these rows. */
    Model model(List<Row> shopRows, List<Row> honestRows, List<Row> proseRows) {
        List<LogisticRegression.Example> learned = new ArrayList<>();
        shopRows.forEach(row -> learned.add(example(row)));
        int first = learned.size();
        proseRows.forEach(row -> learned.add(example(row)));
        honestRows.forEach(row -> learned.add(example(row)));
        return quantised(LogisticRegression.train(learned, Features.PLACES, COST, REST_COST, first));
    }

    private LogisticRegression.Example example(Row row) {
        return examples.computeIfAbsent(row, key -> {
            List<int[]> features = new Reading(base, key.text(), PressureContext.unknown()).features();
            return new LogisticRegression.Example(features.get(0), key.pressing());
        });
    }

    /** One byte a weight; the largest is 127. */
    private Model quantised(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = (float) (largest / 127);
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
        }
        return new Model(rules, bytes, scale);
    }
}
