package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stretches of a text that are scored: each sentence, and a short text as a whole. */
final class Sentences {
    private static final int SHORT = 160;
    /** A sentence without a rule is a suspect from this score on. */
    private static final double SUSPECT = 0.8;

    private final Tokens tokens;
    private final List<Match> matches;
    private final Features features = new Features();
    private final List<Stretch> stretches = new ArrayList<>();

    /** From a token to a token, both inclusive, and what matched there. */
    record Stretch(int from, int to, List<Match> inside) {
        /** Whether no rule found pressure here. */
        boolean quiet() {
            return inside.stream().allMatch(match -> match.rule().category().isEmpty());
        }

        /** How many tokens there are. */
        int size() {
            return to - from + 1;
        }
    }

    /** For matches in the order of the text. */
    Sentences(Tokens tokens, List<Match> matches) {
        this.tokens = tokens;
        this.matches = matches;
        int last = tokens.size() - 1;
        if (tokens.size() <= SHORT) {
            stretches.add(new Stretch(0, last, matches));
        }
        int next = 0;
        int from = 0;
        for (int i = 1; i <= last; i++) {
            if (tokens.symbol(i) == Vocabulary.BOUND) {
                int first = next;
                while (next < matches.size() && matches.get(next).from() <= i) {
                    next++;
                }
                if (from > 0 || i < last || stretches.isEmpty()) {
                    stretches.add(new Stretch(from, i, matches.subList(first, next)));
                }
                from = i;
            }
        }
    }

    /** The whole text, if it is short, then each sentence, if there are several. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** The features of the text, if it is short, otherwise of its first sentence. */
    int[] features() {
        Stretch first = stretches.get(0);
        return features.of(tokens, first.from(), first.to() + 1, first.inside());
    }

    /** The highest score of a stretch, and for each match that of the highest stretch it lies in. */
    Scores scores(Weights weights) {
        Scores scores = new Scores(matches.size());
        for (Stretch stretch : stretches) {
            double score = features.score(weights, tokens, stretch.from(), stretch.to() + 1, stretch.inside());
            scores.best = Math.max(scores.best, score);
            boolean sentence = stretches.size() == 1 || stretch.to() < tokens.size() - 1 || stretch.from() > 0;
            if (score >= SUSPECT && sentence && stretch.quiet()) {
                scores.suspects.add(stretch);
            }
            for (Match match : stretch.inside()) {
                scores.byToken(match.from(), score);
            }
        }
        return scores;
    }

    /** The scores of a text. */
    static final class Scores {
        private final Map<Integer, Double> byToken;
        private final List<Stretch> suspects = new ArrayList<>();
        private double best;

        private Scores(int matches) {
            this.byToken = new HashMap<>(matches * 2);
        }

        private void byToken(int token, double score) {
            byToken.merge(token, score, Math::max);
        }

        double best() {
            return best;
        }

        /** Sentences with a very high score that no rule accounts for. */
        List<Stretch> suspects() {
            return suspects;
        }

        /** The score where a match begins. */
        double at(Match match) {
            return byToken.getOrDefault(match.from(), best);
        }
    }
}
