package dev.noncoercive.policies.pressure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much each word adds to the log odds of the score for mail prose. A feature of two words adds half of its weight to either, and
 * one that is found several times in a sentence, but counts once, the same part to each. So the shares and the {@link #rest} add up to
 * the log odds. The time is linear in the number of features.
 */
final class Shares {
    private static final int MOST = 5;
    private static final double HUNDRED = 100;

    /** What one word is of all that spoke for a score, from 1 to 100. */
    record Share(int token, int percent) {}

    private final int from;
    private final double[] shares;
    private final double rest;

    private Shares(int from, double[] shares, double rest) {
        this.from = from;
        this.shares = shares.clone();
        this.rest = rest;
    }

    /** What a token adds. */
    double of(int token) {
        return shares[token - from];
    }

    /** What no single word adds. */
    double rest() {
        return rest;
    }

    /** The few that add most, the strongest first. */
    List<Share> strongest() {
        double all = Math.max(0, rest)
                + DoubleStream.of(shares).filter(share -> share > 0).sum();
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Share(from + i, (int) (HUNDRED * shares[i] / all)))
                .filter(share -> share.percent() > 0)
                .sorted(Comparator.comparingInt(Share::percent).reversed().thenComparingInt(Share::token))
                .limit(MOST)
                .toList();
    }

    /** Notes which tokens each feature speaks of. */
    static final class Notes {
        private final Tokens tokens;
        /** Places of the table of weights, in the order of the text. */
        private final IntStream.Builder places = IntStream.builder();

        private final IntStream.Builder words = IntStream.builder();
        private final Map<Integer, Integer> times = new HashMap<>();

        Notes(Tokens tokens) {
            this.tokens = tokens;
        }

        /** A feature of two tokens, of one that is given twice, or of none, given as less than zero. */
        void add(int place, int one, int other) {
            places.add(place);
            words.add(one).add(other);
            times.merge(place, 1, Integer::sum);
        }

        /** The shares of the tokens from a token to before a token. */
        Shares weighed(Weights weights, int from, int to) {
            int[] featured = places.build().toArray();
            int[] pairs = words.build().toArray();
            double root = Math.sqrt(times.size());
            double[] shares = new double[to - from];
            double rest = 0;
            for (int i = 0; i < featured.length; i++) {
                double weight = weights.at(featured[i]) / times.getOrDefault(featured[i], 1) / root;
                boolean one = isWord(pairs[2 * i]);
                boolean other = isWord(pairs[2 * i + 1]);
                double part = one && other ? weight / 2 : weight;
                rest += one || other ? 0 : weight;
                if (one) {
                    shares[pairs[2 * i] - from] += part;
                }
                if (other) {
                    shares[pairs[2 * i + 1] - from] += part;
                }
            }
            return new Shares(from, shares, rest);
        }

        /** The edge of a sentence is none. */
        private boolean isWord(int token) {
            return token >= 0 && tokens.symbol(token) != Vocabulary.BOUND;
        }
    }
}
