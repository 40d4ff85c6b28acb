package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.Collection;

/**
 * What the score looks at: the rules and categories that took a stretch of tokens, its words, and its pairs of
 * neighbouring words; each is a place in one table, found by hash.
 *
 * <p>A rule stands at more places than a word, so that it weighs more before anything is learned.
 */
final class Features {
    /** How many places the table has. */
    static final int PLACES = 48 * 1024;

    private static final int RULE_COPIES = 6;
    private static final long EDGE = 0x51ED270B;
    private static final long PAIR = 0x2545F4914F6CDD1DL;

    private final long[] seen = new long[PLACES / 64];
    private int[] places = new int[64];
    private int size;

    /** The places of the tokens from a token to before a token, and of the rules that matched there. */
    int[] of(Tokens tokens, int from, int to, Collection<Match> matches) {
        collect(tokens, from, to, matches);
        int[] found = Arrays.copyOf(places, size);
        Arrays.sort(found);
        forget();
        return found;
    }

    /** The score of the same. */
    double score(Model model, Tokens tokens, int from, int to, Collection<Match> matches) {
        collect(tokens, from, to, matches);
        double score = model.score(places, size);
        forget();
        return score;
    }

    private void collect(Tokens tokens, int from, int to, Collection<Match> matches) {
        add(EDGE);
        long before = EDGE;
        for (int i = from; i < to; i++) {
            long key = tokens.symbol(i) == Vocabulary.BOUND ? EDGE : tokens.hash(i) + 1;
            if (key != EDGE) {
                add(key);
            }
            if (key != EDGE || before != EDGE) {
                add(before * PAIR + key);
            }
            before = key;
        }
        for (Match match : matches) {
            rule(match);
        }
    }

    private void rule(Match match) {
        long id = WordHash.of(match.rule().id());
        long category =
                WordHash.of(match.rule().category().map(PressureCategory::text).orElse("relief"));
        long severity = WordHash.of(match.rule().severity().name());
        for (int copy = 1; copy <= RULE_COPIES; copy++) {
            add(id + copy * 31L);
            add(category + copy * 37L);
            add(severity + copy * 41L);
        }
    }

    private void add(long key) {
        long hash = WordHash.mix(key * PAIR) >>> 33;
        int place = (int) ((hash * PLACES) >>> 31);
        long bit = 1L << place;
        if ((seen[place >>> 6] & bit) != 0) {
            return;
        }
        seen[place >>> 6] |= bit;
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            seen[places[i] >>> 6] = 0;
        }
        size = 0;
    }
}
