package dev.noncoercive.policies.pressure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The labelled texts, their features, and a model from some of them. */
final class Training {
    /** How much one labelled shop string weighs against the penalty. */
    private static final double COST = 2;
    /** How much one honest sentence or one sentence of prose weighs. */
    private static final double REST_COST = 0.3;
    /** The mail prose, in the order of writing. */
    static final List<String> PROSE = List.of(
            "prose",
            "mail",
            "letter",
            "second",
            "fresh",
            "wide",
            "open",
            "plain",
            "more",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twentyfirst",
            "twentysecond",
            "twentythird",
            "twentyfourth",
            "twentyfifth",
            "twentysixth",
            "twentyseventh",
            "twentyeighth",
            "twentyninth",
            "thirtieth",
            "thirtyfirst",
            "thirtysecond");
    /** Those that are strings of shops, as {@code dev.tsv} is, and no prose. */
    private static final List<String> SHOP = List.of(
            "seventeenth",
            "eighteenth",
            "twentyfirst",
            "twentysecond",
            "twentythird",
            "twentyfourth",
            "twentyfifth",
            "twentysixth",
            "twentyseventh",
            "twentyninth",
            "thirtieth");
    /** Those that the score for short texts learns from. */
    private static final List<String> TEXT = List.of("prose", "mail", "letter", "second");
    /** How much a row weighs for the score for mail prose: of the prose, of the strings of shops, and of other honest texts. */
    private static final double PROSE_COST = 240;

    private static final double SHOP_COST = 960;
    private static final double HONEST_COST = 2400;
    /** What fewer texts have in common is left out of the score for mail prose: it says little of others, and takes room. */
    private static final int TEXTS_MIN = 4;

    private static final double KIND_COST = 1;

    private final RuleBase base;
    private final int rules;
    private final List<Row> shop;
    private final List<Row> honest;
    private final List<Row> prose = new ArrayList<>();
    /** What is learned from a row, made when it is first needed. */
    private final IdentityHashMap<Row, Examples> examples = new IdentityHashMap<>();

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
        return check(shopRows, honestRows, used());
    }

    /** A check that has learned from these rows. */
    PressureCheck check(List<Row> shopRows, List<Row> honestRows, List<Row> proseRows) {
        return new PressureCheck(base, model(shopRows, honestRows, proseRows), PressureCheck.THRESHOLD);
    }

    /** The prose that is not kept out of tuning and learning. */
    List<Row> used() {
        return prose.stream().filter(row -> !row.keptOut()).toList();
    }

    /** The model learned from these rows. */
    Model model(List<Row> shopRows, List<Row> honestRows, List<Row> proseRows) {
        return new Model(
                rules, text(shopRows, honestRows, proseRows), prose(shopRows, honestRows, proseRows), kinds(proseRows));
    }

    /** Of the prose it learns a few batches; more of them do not help it. */
    private Weights text(List<Row> shopRows, List<Row> honestRows, List<Row> proseRows) {
        Learned learned = new Learned(row -> examples(row).text());
        shopRows.forEach(row -> learned.add(row, COST));
        proseRows.stream().filter(row -> row.isOf(TEXT)).forEach(row -> learned.add(row, REST_COST));
        honestRows.forEach(row -> learned.add(row, REST_COST));
        return Weights.of(LogisticRegression.train(learned.examples(), Features.PLACES, learned.costs()));
    }

    private Weights prose(List<Row> shopRows, List<Row> honestRows, List<Row> proseRows) {
        Learned learned = new Learned(row -> examples(row).prose());
        proseRows.forEach(row -> learned.add(row, row.isOf(SHOP) ? SHOP_COST : PROSE_COST));
        honestRows.forEach(row -> learned.add(row, HONEST_COST));
        shopRows.forEach(row -> learned.add(row, SHOP_COST));
        List<LogisticRegression.Example> common =
                LogisticRegression.Example.inCommon(learned.examples(), ProseFeatures.PLACES, TEXTS_MIN);
        return Weights.ofFew(LogisticRegression.train(common, ProseFeatures.PLACES, learned.costs()));
    }

    /** One category against the others, by the concepts of the rows that press. */
    private Weights kinds(List<Row> proseRows) {
        int concepts = base.concepts().count();
        double[] all = new double[Model.kinds(concepts)];
        List<Row> pressing = proseRows.stream().filter(Row::pressing).toList();
        for (PressureCategory category : PressureCategory.values()) {
            List<LogisticRegression.Example> learned = new ArrayList<>();
            for (Row row : pressing) {
                boolean same = row.category().equals(category.text());
                learned.add(new LogisticRegression.Example(examples(row).concepts(), same));
            }
            double[] weights = LogisticRegression.train(learned, concepts + 1, KIND_COST);
            System.arraycopy(weights, 0, all, Model.kind(category, 0, concepts), weights.length);
        }
        return Weights.of(all);
    }

    private Examples examples(Row row) {
        return examples.computeIfAbsent(row, key -> {
            int[] text = new Reading(base, key.text(), PressureContext.unknown()).features();
            Reading reading = new Reading(base, key.text(), PressureContext.unknown());
            int[] concepts = IntStream.concat(
                            reading.concepts().stream(),
                            IntStream.of(base.concepts().count()))
                    .toArray();
            return new Examples(
                    new LogisticRegression.Example(text, key.pressing()),
                    LogisticRegression.Example.even(reading.proseFeatures(), key.pressing()),
                    concepts);
        });
    }

    /** Examples with how much each weighs. */
    private static final class Learned {
        private final Function<Row, LogisticRegression.Example> example;
        private final List<LogisticRegression.Example> examples = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        Learned(Function<Row, LogisticRegression.Example> example) {
            this.example = example;
        }

        void add(Row row, double cost) {
            examples.add(example.apply(row));
            costs.add(cost);
        }

        List<LogisticRegression.Example> examples() {
            return examples;
        }

        double[] costs() {
            return costs.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** What is learned from one row. */
    private static final class Examples {
        private final LogisticRegression.Example text;
        private final LogisticRegression.Example prose;
        private final int[] concepts;

        Examples(LogisticRegression.Example text, LogisticRegression.Example prose, int[] concepts) {
            this.text = text;
            this.prose = prose;
            this.concepts = concepts.clone();
        }

        LogisticRegression.Example text() {
            return text;
        }

        LogisticRegression.Example prose() {
            return prose;
        }

        int[] concepts() {
            return concepts;
        }
    }
}
