package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for the broad rules, in sentences whose score for mail prose is high without the words that other rules warned of. One
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
    private static final int FEWEST = 3;
    /** A longer sentence is none. */
    private static final int LONGEST = 200;
    /** One of no more words has to score higher: half of the honest ones that scored high were as short as a label. */
    private static final int FEW = 8;

    private static final double STRICTER_WITH_FEW = 1;
    /** Below even odds nothing is looked for. */
    private static final double LOWEST = 0;
    /** How much more likely a kind is whose broad rule took words; in log odds. */
    private static final double PREFERRED = 0.5;
    /** Among many sentences one scores high by chance; so each has to score higher, the more there are than two. */
    private static final double STRICTER = 1.9;

    private static final double AS_ONE = 2;

    private final RuleBase base;
    private final Model model;
    private final PressureContext context;
    private final PressureLanguage language;
    private final Tokens tokens;
    /** Whether a match of another rule warns. */
    private final Predicate<Match> warns;

    private final ProseFeatures features;
    private final List<Match> found = new ArrayList<>();
    /** How much higher a score has to be than a rule says, because there are many sentences; in log odds. */
    private double stricter;

    private double best;

    Candidates(
            RuleBase base,
            Model model,
            PressureContext context,
            PressureLanguage language,
            Tokens tokens,
            Predicate<Match> warns) {
        this.base = base;
        this.model = model;
        this.context = context;
        this.language = language;
        this.tokens = tokens;
        this.warns = warns;
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
        if (several && found.size() < most && tokens.size() <= SHORT) {
            sentence(stretches.get(0));
        }
        return found;
    }

    /** The highest score of a sentence in which something was found. */
    double best() {
        return best;
    }

    /** Looks at a sentence, or where words were taken that press or may, at what is left of it without these: it would be all that is left of the text. */
    private void sentence(Sentences.Stretch stretch) {
        if (stretch.size() > LONGEST) {
            return;
        }
        BitSet taken = taken(stretch);
        if (taken.isEmpty()) {
            match(tokens, stretch.from(), stretch.to()).ifPresent(found::add);
        } else {
            Tokens rest = tokens.without(taken, stretch.from(), stretch.to());
            match(rest, 0, rest.size() - 1).map(match -> inText(match, rest)).ifPresent(found::add);
        }
    }

    /** A match in what is left of a sentence, by the tokens of the text, which stand there in the place of characters. */
    private static Match inText(Match match, Tokens rest) {
        List<Shares.Share> shares = match.shares().stream()
                .map(share -> new Shares.Share(rest.start(share.token()), share.percent()))
                .toList();
        return new Match(match.rule(), rest.start(match.from()), rest.start(match.to()), shares);
    }

    private BitSet taken(Sentences.Stretch stretch) {
        BitSet taken = new BitSet();
        stretch.inside().stream()
                .filter(match -> warns.test(match) || isWeakSign(match.rule()))
                .forEach(match -> taken.set(match.from(), match.to() + 1));
        found.stream()
                .filter(match -> match.from() >= stretch.from() && match.to() <= stretch.to())
                .forEach(match -> taken.set(match.from(), match.to() + 1));
        return taken;
    }

    /** Only a fact can tell whether its words press; a score does not know more. */
    private static boolean isWeakSign(Rule rule) {
        return rule.severity() == PressureLevel.HINT && rule.needs() != PressureNeed.NONE;
    }

    private Optional<Match> match(Tokens part, int from, int to) {
        int words = words(part, from, to);
        double more = stricter + (words <= FEW ? STRICTER_WITH_FEW : 0);
        if (words < FEWEST) {
            return Optional.empty();
        }
        double score = features.score(model.prose(), part, from, to + 1);
        if (odds(score) < LOWEST + more) {
            return Optional.empty();
        }
        List<Match> here = new ArrayList<>();
        base.candidates().run(part, from, to, (number, begin, end) -> {
            take(here, part, base.rule(number), begin, end);
            return here.size() < MOST;
        });
        if (here.isEmpty()) {
            return Optional.empty();
        }
        BitSet concepts = features.concepts(part, from, to + 1);
        // the rules that took the words say from when they press; of which kind they are changes nothing of that
        if (odds(score) < odds(likeliestOfTaken(here, concepts).from()) + more) {
            return Optional.empty();
        }
        best = Math.max(best, score);
        Rule likeliest = likeliest(here, concepts);
        Shares shares = features.shares(model.prose(), part, from, to + 1);
        return here.stream()
                .reduce(Match::with)
                .map(all -> new Match(likeliest, all.from(), all.to(), shares.strongest()));
    }

    private static int words(Tokens part, int from, int to) {
        int words = 0;
        for (int i = from; i <= to; i++) {
            words += part.symbol(i) == Vocabulary.BOUND ? 0 : 1;
        }
        return words;
    }

    private static double odds(double score) {
        return StrictMath.log(score / (1 - score));
    }

    private void take(List<Match> here, Tokens part, Rule rule, int from, int to) {
        if (!rule.appliesTo(context.field())
                || rule.language() != language
                || base.surroundings().silence(rule, part, from, to)) {
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

    /**
     * The broad rule of the kind that the concepts of the sentence speak of most, whichever of these rules took words of it; those that did
     * are preferred a little.
     */
    private Rule likeliest(List<Match> here, BitSet concepts) {
        return base.broad().stream()
                .filter(rule -> rule.language() == language && rule.appliesTo(context.field()))
                .max(Comparator.comparingDouble(rule -> kind(rule, concepts) + (took(here, rule) ? PREFERRED : 0)))
                .orElseThrow();
    }

    private Rule likeliestOfTaken(List<Match> here, BitSet concepts) {
        return here.stream()
                .map(Match::rule)
                .max(Comparator.comparingDouble(rule -> kind(rule, concepts)))
                .orElseThrow();
    }

    private static boolean took(List<Match> here, Rule rule) {
        return here.stream().anyMatch(match -> match.rule().number() == rule.number());
    }

    private double kind(Rule rule, BitSet concepts) {
        PressureCategory category = rule.category().orElseThrow();
        int all = base.concepts().count();
        int[] places = concepts.stream()
                .map(concept -> Model.kind(category, concept, all))
                .toArray();
        return model.kinds().sum(places, places.length)
                + model.kinds().sum(new int[] {Model.kind(category, all, all)}, 1);
    }
}
