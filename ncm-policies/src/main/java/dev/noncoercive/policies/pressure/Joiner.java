package dev.noncoercive.policies.pressure;

/**
 * Adds tokens and joins what was pulled apart: "H U R R Y" and "hur ry" become one word where the rules know it.
 */
final class Joiner {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 16;
    /** A longer row of single letters is no disguise of a sentence. */
    private static final int MOST_SINGLES = 400;

    private final Tokens tokens;
    private final Vocabulary words;
    private int singles;
    private int lastLength;

    Joiner(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    void word(int symbol, int start, int end, long hash, int length) {
        if (length == 1) {
            tokens.add(symbol, start, end, hash);
            singles++;
            lastLength = 1;
            return;
        }
        if (singles > 2 && singles <= MOST_SINGLES) {
            letters();
        }
        singles = 0;
        if (!joined(symbol, start, end, hash, length)) {
            tokens.add(symbol, start, end, hash);
            lastLength = length;
        }
    }

    void other(int symbol, int start, int end) {
        close();
        tokens.add(symbol, start, end, symbol);
    }

    void bound(int start, int end) {
        close();
        if (tokens.symbol(tokens.size() - 1) != Vocabulary.BOUND) {
            tokens.add(Vocabulary.BOUND, start, end, 0);
        }
    }

    private void close() {
        if (singles > 2 && singles <= MOST_SINGLES) {
            letters();
        }
        singles = 0;
        lastLength = 0;
    }

    /** Whether the word and the one before it, one sign apart, are one word that was cut. */
    private boolean joined(int symbol, int start, int end, long hash, int length) {
        int before = tokens.size() - 1;
        if (lastLength == 0 || lastLength + length < SHORTEST || start - tokens.end(before) > 2) {
            return false;
        }
        if (symbol != Vocabulary.OTHER || tokens.symbol(before) != Vocabulary.OTHER || lastLength + length > LONGEST) {
            return false;
        }
        long whole = WordHash.join(tokens.hash(before), hash, length);
        int found = words.symbol(whole);
        if (found == Vocabulary.OTHER) {
            return false;
        }
        tokens.add(symbol, start, end, hash);
        tokens.replaceFrom(before, found, whole);
        lastLength += length;
        return true;
    }

    /** Joins single letters at the end, the longest known words first. */
    private void letters() {
        int from = tokens.size() - singles;
        int count = singles;
        long[] hashes = new long[count];
        int[] starts = new int[count];
        int[] ends = new int[count];
        int[] symbols = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = tokens.hash(from + i);
            starts[i] = tokens.start(from + i);
            ends[i] = tokens.end(from + i);
            symbols[i] = tokens.symbol(from + i);
        }
        tokens.cut(from);
        int i = 0;
        while (i < count) {
            int taken = longest(hashes, i);
            if (taken == 0) {
                tokens.add(symbols[i], starts[i], ends[i], hashes[i]);
                i++;
            } else {
                long hash = whole(hashes, i, taken);
                tokens.add(words.symbol(hash), starts[i], ends[i + taken - 1], hash);
                i += taken;
            }
        }
    }

    private int longest(long[] hashes, int from) {
        int best = 0;
        long hash = 0;
        for (int n = 1; n <= LONGEST && from + n <= hashes.length; n++) {
            hash = WordHash.join(hash, hashes[from + n - 1], 1);
            if (n > 2 && words.symbol(hash) != Vocabulary.OTHER) {
                best = n;
            }
        }
        return best;
    }

    private static long whole(long[] hashes, int from, int count) {
        long hash = 0;
        for (int i = 0; i < count; i++) {
            hash = WordHash.join(hash, hashes[from + i], 1);
        }
        return hash;
    }
}
