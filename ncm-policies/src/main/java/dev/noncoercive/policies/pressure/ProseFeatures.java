package dev.noncoercive.policies.pressure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the score for mail prose looks at: words, how they begin, neighbouring words, how words begin that are neighbours or have one
 * word between them, concepts, concepts behind a negation, pairs of concepts a few words apart, a concept with how the words around it
 * begin, and which share of the words has a concept; each is a place in one table, found by hash.
 *
 * <p>It does not look at rules: they were written with the same sentences in view, so that a score that sees them learns
 * nothing else. What stands in quotation marks inside a sentence is one and the same unknown word.
 */
final class ProseFeatures {
    /** How many places the table has. */
    static final int PLACES = 330_000;

    private static final int NEAR = 6;
    private static final int NEGATED = 3;
    private static final int AROUND = 3;
    private static final long PAIR = 0x2545F4914F6CDD1DL;
    private static final long EDGE = 0x1B873593;
    private static final long QUOTED = 0x38B34AE5;
    private static final long STEM = 0x5BD1E995;
    private static final long CONCEPT = 0x7FEB352D;
    private static final long OPPOSITE = 0x68E31DA4;
    private static final long TOGETHER = 0x1C69B3F7;
    private static final long NEXT = 0x3C6EF35F;
    private static final long BETWEEN = 0x2F0B4F27;
    private static final long FOLLOWED = 0x6C8E9CF5;
    private static final long FOLLOWING = 0x41C64E6D;
    private static final long SHARE = 0x4A7C15F3;
    private static final int STEPS = 10;
    private static final long LENGTH = 0x2C1B3C6D;
    private static final int LONG = 12;
    private static final int[] NONE = {};
    /** In the place of a token, for a feature that speaks of none. */
    private static final int NO_TOKEN = -1;

    private final PlaceSet set = new PlaceSet(PLACES);
    private final Concepts concepts;
    private final PressureLanguage language;
    /** Only while it is asked for shares. */
    private Shares.@Nullable Notes notes;

    ProseFeatures(Concepts concepts, PressureLanguage language) {
        this.concepts = concepts;
        this.language = language;
    }

    /** The places of the tokens from a token to before a token. */
    int[] of(Tokens tokens, int from, int to) {
        collect(tokens, from, to);
        return set.taken();
    }

    /** The score of the same. */
    double score(Weights weights, Tokens tokens, int from, int to) {
        collect(tokens, from, to);
        return set.evenScore(weights);
    }

    /** What each of the same tokens adds to the log odds of the score. */
    Shares shares(Weights weights, Tokens tokens, int from, int to) {
        Shares.Notes taken = new Shares.Notes(tokens);
        notes = taken;
        collect(tokens, from, to);
        notes = null;
        set.taken();
        return taken.weighed(weights, from, to);
    }

    /** The concepts among the tokens. */
    BitSet concepts(Tokens tokens, int from, int to) {
        boolean mentions = mentions(tokens, from, to);
        BitSet found = new BitSet();
        for (int i = from; i < to; i++) {
            for (int concept : concepts(tokens, i, mentions)) {
                found.set(concept);
            }
        }
        return found;
    }

    /** Whether words are quoted inside a sentence that has others. */
    private static boolean mentions(Tokens tokens, int from, int to) {
        boolean outside = false;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (tokens.symbol(i) != Vocabulary.BOUND) {
                outside |= !tokens.marked(i, Tokens.QUOTED);
                quoted |= tokens.marked(i, Tokens.QUOTED);
            }
        }
        return outside && quoted;
    }

    private int[] concepts(Tokens tokens, int i, boolean mentions) {
        return mentions && tokens.marked(i, Tokens.QUOTED) ? NONE : concepts.of(language, tokens.symbol(i));
    }

    private void collect(Tokens tokens, int from, int to) {
        boolean mentions = mentions(tokens, from, to);
        add(EDGE, NO_TOKEN, NO_TOKEN);
        long before = EDGE;
        int first = from;
        int negation = -NEGATED - 1;
        int words = 0;
        int meaning = 0;
        for (int i = from; i < to; i++) {
            boolean bound = tokens.symbol(i) == Vocabulary.BOUND;
            long key = key(tokens, i, bound, mentions);
            if (!bound) {
                add(key, i, i);
                int[] here = concepts(tokens, i, mentions);
                token(tokens, i, mentions, here, i - negation <= NEGATED ? negation : i);
                together(tokens, Math.max(first, i - NEAR), i, mentions, here);
                around(tokens, Math.max(first, i - AROUND), i, mentions, here);
                negation = negating(here) ? i : negation;
                words++;
                meaning += here.length > 0 ? 1 : 0;
            } else {
                first = i + 1;
                negation = -NEGATED - 1;
            }
            if (i > from) {
                add(before * PAIR + key, i - 1, i);
                add(pair(tokens, i - 1, i, mentions) + NEXT, i - 1, i);
            }
            if (i > from + 1) {
                add(pair(tokens, i - 2, i, mentions) + BETWEEN, i - 2, i);
            }
            before = key;
        }
        add(SHARE + STEPS * meaning / Math.max(1, words), NO_TOKEN, NO_TOKEN);
        add(LENGTH + Math.min(words, LONG), NO_TOKEN, NO_TOKEN);
    }

    /** A feature of two tokens, or of one that is given twice. */
    private void add(long key, int one, int other) {
        int place = set.add(key);
        if (notes != null) {
            notes.add(place, one, other);
        }
    }

    private static long key(Tokens tokens, int i, boolean bound, boolean mentions) {
        if (mentions && tokens.marked(i, Tokens.QUOTED)) {
            return QUOTED;
        }
        return bound ? EDGE : tokens.hash(i) + 1;
    }

    private static long stem(Tokens tokens, int i, boolean mentions) {
        if (mentions && tokens.marked(i, Tokens.QUOTED)) {
            return QUOTED;
        }
        return tokens.symbol(i) == Vocabulary.BOUND ? EDGE : tokens.stem(i) + STEM;
    }

    private static long pair(Tokens tokens, int one, int other, boolean mentions) {
        return (stem(tokens, one, mentions) * PAIR + stem(tokens, other, mentions)) * PAIR;
    }

    /** A token behind a negation, or behind none where that is the token itself. */
    private void token(Tokens tokens, int i, boolean mentions, int[] here, int negation) {
        long stem = stem(tokens, i, mentions);
        add(stem, i, i);
        if (negation < i) {
            add(stem * PAIR + OPPOSITE, negation, i);
        }
        for (int concept : here) {
            add(CONCEPT + concept, i, i);
            if (negation < i) {
                add(OPPOSITE + concept, negation, i);
            }
        }
    }

    private void together(Tokens tokens, int from, int to, boolean mentions, int[] here) {
        if (here.length == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            for (int one : concepts(tokens, i, mentions)) {
                for (int other : here) {
                    add((TOGETHER + one) * PAIR + other, i, to);
                }
            }
        }
    }

    /** A word with the concepts before it, and what it stands for with the words before it. */
    private void around(Tokens tokens, int from, int i, boolean mentions, int[] here) {
        long stem = stem(tokens, i, mentions);
        for (int other = from; other < i; other++) {
            long before = stem(tokens, other, mentions);
            for (int concept : here) {
                add((before * PAIR + concept) * PAIR + FOLLOWED, other, i);
            }
            for (int concept : concepts(tokens, other, mentions)) {
                add((stem * PAIR + concept) * PAIR + FOLLOWING, other, i);
            }
        }
    }

    private boolean negating(int[] here) {
        for (int concept : here) {
            if (concepts.negating(concept)) {
                return true;
            }
        }
        return false;
    }
}
