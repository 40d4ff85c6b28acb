package dev.noncoercive.policies.pressure;

import java.util.Collection;

/**
 * What the score of a stretch of tokens looks at: the rules and categories that took it, its words, and its pairs of
 * neighbouring words; each is a place in one table, found by hash.
 *
 * <p>A rule stands at more places than a word, so that it weighs more before anything is learned.
 */
final class Features {
    /** How many places the table has. */
    static final int PLACES = 16 * 1024;

    private static final int RULE_COPIES = 6;
    private static final long EDGE = 0x51ED270B;
    private static final long PAIR = 0x2545F4914F6CDD1DL;

    private final PlaceSet set = new PlaceSet(PLACES);

    /** The places of the tokens from a token to before a token, and of the rules that matched there. */
    int[] of(Tokens tokens, int from, int to, Collection<Match> matches) {
        collect(tokens, from, to, matches);
        return set.taken();
    }

    /** The score of the same. */
    double score(Weights weights, Tokens tokens, int from, int to, Collection<Match> matches) {
        collect(tokens, from, to, matches);
        return set.score(weights);
    }

    private void collect(Tokens tokens, int from, int to, Collection<Match> matches) {
        set.add(EDGE);
        long before = EDGE;
        for (int i = from; i < to; i++) {
            long key = tokens.symbol(i) == Vocabulary.BOUND ? EDGE : tokens.hash(i) + 1;
            if (key != EDGE) {
                set.add(key);
            }
            if (key != EDGE || before != EDGE) {
                set.add(before * PAIR + key);
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
            set.add(id + copy * 31L);
            set.add(category + copy * 37L);
            set.add(severity + copy * 41L);
        }
    }
}
