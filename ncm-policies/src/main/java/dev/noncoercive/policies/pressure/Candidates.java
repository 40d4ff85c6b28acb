package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for the broad rules, in sentences only where no other rule warned and whose score for mail prose is high. One
 * finding stands for a sentence: from the first to the last of the words that any of them took, so that without them
 * nothing is left, and of the kind that its concepts speak of most.
 */
final class Candidates {
    /** A text of so many tokens is read as a whole as well; pressure takes two sentences now and then. */
    private static final int SHORT = 40;
    /** How many matches one sentence may have. */
    private static final int MOST = 100;
    /** How many matches back one is looked for that overlaps; there are fewer rules of one language than that. */
    private static final int NEAR = 16;
    /** A sentence of fewer words says too little for its score to be believed. */
    private static final int FEWEST = 4;
    /** A longer sentence is none. */
    private static final int LONGEST = 200;
    /** One of no more words has to score higher: half of the honest ones that scored high were as short as a label. */
    private static final int FEW = 8;

    private static final double STRICTER_WITH_FEW = 2;
    /** Below even odds nothing is looked for. */
    private static final double LOWEST = 0;
    /** Among many sentences one scores high by chance; so each has to score higher, the more there are than two. */
    private static final double STRICTER = 1.9;

    private static final double AS_ONE = 2;

    private final RuleBase base;
    private final Model model;
    private final PressureContext context;
    private final PressureLanguage language;
    private final Tokens tokens;
    private final ProseFeatures features;
    private final List<Match> found = new ArrayList<>();
    /** How much higher a score has to be than a rule says, because there are many sentences; in log odds. */
    private double stricter;

    private double best;

    Candidates(RuleBase base, Model model, PressureContext context, PressureLanguage language, Tokens tokens) {
        this.base = base;
        this.model = model;
        this.context = context;
        this.language = language;
        this.tokens = tokens;
        this.features = new ProseFeatures(base.concepts(), language);
    }

    /** What is found from a score on, at most so many, in the order of the text. */
    List<Match> find(Sentences text, int most) {
        List<Sentences.Stretch> stretches = text.stretches();
        boolean several = stretches.size() > 1 && stretches.get(0).size() == tokens.size();
        int sentences = several ? stretches.size() - 1 : stretches.size();
        stricter = STRICTER * StrictMath.log(Math.max(1, sentences / AS_ONE));
        for (int i = several ? 1 : 0; i < stretches.size() && found.size() < most; i++) {
            sentence(stretches.get(i));
        }
        if (several && found.isEmpty() && tokens.size() <= SHORT) {
            sentence(stretches.get(0));
        }
        return found;
    }

    /** The highest score of a sentence in which something was found. */
    double best() {
        return best;
    }

    private void sentence(Sentences.Stretch stretch) {
        boolean warned = stretch.inside().stream()
                .anyMatch(match -> match.rule().severity() == PressureLevel.WARNING
                        && match.rule().category().isPresent()
                        && match.rule().category().get() != PressureCategory.PEOPLE_WORDS);
        int words = words(stretch);
        if (warned || stretch.size() > LONGEST || words < FEWEST) {
            return;
        }
        double more = stricter + (words <= FEW ? STRICTER_WITH_FEW : 0);
        double score = features.score(model.prose(), tokens, stretch.from(), stretch.to() + 1);
        if (odds(score) < LOWEST + more) {
            return;
        }
        List<Match> here = new ArrayList<>();
        base.candidates().run(tokens, stretch.from(), stretch.to(), (number, begin, end) -> {
            take(here, base.rule(number), begin, end);
            return here.size() < MOST;
        });
        if (here.isEmpty()) {
            return;
        }
        Match likeliest = likeliest(here, features.concepts(tokens, stretch.from(), stretch.to() + 1));
        if (odds(score) >= odds(likeliest.rule().from()) + more) {
            best = Math.max(best, score);
            found.add(here.stream().reduce(likeliest, Match::with));
        }
    }

    private int words(Sentences.Stretch stretch) {
        int words = 0;
        for (int i = stretch.from(); i <= stretch.to(); i++) {
            words += tokens.symbol(i) == Vocabulary.BOUND ? 0 : 1;
        }
        return words;
    }

    private static double odds(double score) {
        return StrictMath.log(score / (1 - score));
    }

    private void take(List<Match> here, Rule rule, int from, int to) {
        boolean applies =
                rule.where().contains(PressureField.ANY) || rule.where().contains(context.field());
        if (!applies || rule.language() != language || base.surroundings().silence(rule, tokens, from, to)) {
            return;
        }
        Match match = new Match(rule, from, to);
        for (int i = here.size() - 1; i >= 0 && i > here.size() - 1 - NEAR; i--) {
            if (here.get(i).rule().number() == rule.number() && here.get(i).overlaps(match)) {
                here.set(i, here.get(i).with(match));
                return;
            }
        }
        here.add(match);
    }

    private Match likeliest(List<Match> here, BitSet concepts) {
        Match likeliest = here.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (Match match : here) {
            double weight = match.rule()
                    .category()
                    .map(category -> kind(category, concepts))
                    .orElse(Double.NEGATIVE_INFINITY);
            if (weight > highest) {
                highest = weight;
                likeliest = match;
            }
        }
        return likeliest;
    }

    private double kind(PressureCategory category, BitSet concepts) {
        int all = base.concepts().count();
        int[] places = concepts.stream()
                .map(concept -> Model.kind(category, concept, all))
                .toArray();
        return model.kinds().sum(places, places.length)
                + model.kinds().sum(new int[] {Model.kind(category, all, all)}, 1);
    }
}
