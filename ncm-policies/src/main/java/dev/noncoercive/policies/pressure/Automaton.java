package dev.noncoercive.policies.pressure;

import java.util.Arrays;

/**
 * All patterns as one automaton over tokens. Each place of a pattern is a bit; patterns that fit share a word of 64 bits.
 *
 * <p>A step shifts the bits of the words that are awake, lets them run over places that may be missing, and keeps those
 * that take the token. The work for a token is bounded by the number of words, whatever the text.
 */
final class Automaton {
    private final int blocks;
    /** By symbol and word: the places that take the symbol. */
    private final long[] takes;

    private final long[] optional;
    private final long[] first;
    private final long[] accept;
    /** By symbol, where its beginnings are in the two arrays below. */
    private final int[] beginsAt;

    private final int[] beginBlocks;
    private final long[] beginBits;
    /** By word and bit, the pattern it belongs to. */
    private final short[] patternOf;

    Automaton(AutomatonBuilder built) {
        this.blocks = built.blocks();
        this.takes = built.takes();
        this.optional = built.optional();
        this.first = built.first();
        this.accept = built.accept();
        this.patternOf = built.patterns();
        int symbols = takes.length / Math.max(1, blocks);
        this.beginsAt = new int[symbols + 1];
        int[] blocksFound = new int[takes.length];
        long[] bitsFound = new long[takes.length];
        int count = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            beginsAt[symbol] = count;
            for (int block = 0; block < blocks; block++) {
                long bits = takes[symbol * blocks + block] & first[block];
                if (bits != 0) {
                    blocksFound[count] = block;
                    bitsFound[count++] = bits;
                }
            }
        }
        beginsAt[symbols] = count;
        this.beginBlocks = Arrays.copyOf(blocksFound, count);
        this.beginBits = Arrays.copyOf(bitsFound, count);
    }

    /** Told of every end of a pattern. */
    interface Sink {
        /** Returns false to stop. */
        boolean ended(int pattern, int from, int to);
    }

    void run(Tokens tokens, Sink sink) {
        long[] state = new long[blocks];
        int[] awake = new int[blocks];
        int count = 0;
        for (int t = 0; t < tokens.size(); t++) {
            int symbol = tokens.symbol(t);
            int row = symbol * blocks;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int block = awake[i];
                long next = flood(state[block] << 1, optional[block]) & takes[row + block];
                state[block] = next;
                if (next != 0) {
                    awake[kept++] = block;
                }
            }
            count = kept;
            for (int i = beginsAt[symbol]; i < beginsAt[symbol + 1]; i++) {
                int block = beginBlocks[i];
                if (state[block] == 0) {
                    awake[count++] = block;
                }
                state[block] |= beginBits[i];
            }
            for (int i = 0; i < count; i++) {
                long ended = state[awake[i]] & accept[awake[i]];
                if (ended != 0 && !tell(tokens, sink, awake[i], ended, t)) {
                    return;
                }
            }
        }
    }

    /** Lets candidates run upwards over places that may be missing. */
    private static long flood(long candidates, long optional) {
        return candidates | ((optional + (candidates & optional)) ^ optional);
    }

    private boolean tell(Tokens tokens, Sink sink, int block, long ended, int to) {
        for (long rest = ended; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            if (!sink.ended(patternOf[block * 64 + bit], begin(tokens, block, bit, to), to)) {
                return false;
            }
        }
        return true;
    }

    /** The first token of the longest match that ends with this place at this token. */
    private int begin(Tokens tokens, int block, int bit, int to) {
        long places = 1L << bit;
        int begin = to;
        for (int t = to; t >= 0 && places != 0; t--) {
            places &= takes[tokens.symbol(t) * blocks + block];
            if ((places & first[block]) != 0) {
                begin = t;
            }
            places = drain(places >>> 1, optional[block]);
        }
        return begin;
    }

    /** Lets candidates run downwards over places that may be missing. */
    private static long drain(long candidates, long optional) {
        long all = candidates;
        long more = candidates;
        while (true) {
            more = ((more & optional) >>> 1) & ~all;
            if (more == 0) {
                return all;
            }
            all |= more;
        }
    }
}
