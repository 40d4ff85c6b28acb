package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * All patterns as one automaton over tokens. Each place of a pattern is a bit; patterns that fit share a word of 64 bits.
 *
 * <p>A step shifts the bits of the words that are awake, lets them run over places that may be missing, and keeps those
 * that take the token. The work for a token is bounded by the number of words, whatever the text.
 */
final class Automaton {
    private final AutomatonTable table;
    private final int blocks;
    private final long[] optional;
    private final long[] first;
    private final long[] accept;
    /** What a word does that no pattern names. */
    private final long[] unnamed;
    /** By symbol, made when the symbol is first met. */
    private final AtomicReferenceArray<Row> rows;

    Automaton(AutomatonTable table, int symbols) {
        this.table = table;
        this.blocks = table.blocks();
        this.optional = table.optional();
        this.first = table.first();
        this.accept = table.accept();
        this.unnamed = table.takes(Vocabulary.OTHER);
        this.rows = new AtomicReferenceArray<>(symbols);
    }

    /** Told of every end of a pattern. */
    interface Sink {
        /** Returns false to stop. */
        boolean ended(int rule, int from, int to);
    }

    /**
     * What one symbol does: by word, the places that take it, where these are others than of a word that no pattern names; and the places
     * where it begins a pattern. Few words differ, so the rows of many symbols stay near.
     */
    private static final class Row {
        private final long[] unnamed;
        /** A bit for each word that differs, and by 64 of them, how many come before. */
        private final long[] differs;

        private final int[] before;
        private final long[] different;
        private final int[] beginBlocks;
        private final long[] beginBits;

        Row(long[] takes, long[] unnamed, long[] first) {
            this.unnamed = unnamed;
            this.differs = new long[(takes.length + Long.SIZE - 1) / Long.SIZE];
            this.before = new int[differs.length];
            int[] blocksFound = new int[takes.length];
            long[] bitsFound = new long[takes.length];
            long[] found = new long[takes.length];
            int count = 0;
            int size = 0;
            for (int block = 0; block < takes.length; block++) {
                if (block % Long.SIZE == 0) {
                    before[block / Long.SIZE] = size;
                }
                if (takes[block] != unnamed[block]) {
                    differs[block / Long.SIZE] |= 1L << block;
                    found[size++] = takes[block];
                }
                long bits = takes[block] & first[block];
                if (bits != 0) {
                    blocksFound[count] = block;
                    bitsFound[count++] = bits;
                }
            }
            this.different = Arrays.copyOf(found, size);
            this.beginBlocks = Arrays.copyOf(blocksFound, count);
            this.beginBits = Arrays.copyOf(bitsFound, count);
        }

        /** The places in a word that take the symbol. */
        long takes(int block) {
            long these = differs[block / Long.SIZE];
            long bit = 1L << block;
            return (these & bit) == 0
                    ? unnamed[block]
                    : different[before[block / Long.SIZE] + Long.bitCount(these & (bit - 1))];
        }
    }

    private Row row(int symbol) {
        Row row = rows.getPlain(symbol);
        if (row == null) {
            row = new Row(table.takes(symbol), unnamed, first);
            rows.set(symbol, row);
        }
        return row;
    }

    void run(Tokens tokens, Sink sink) {
        run(tokens, 0, tokens.size() - 1, sink);
    }

    /** Reads the tokens from a token to a token, both inclusive, as if there were no others. */
    void run(Tokens tokens, int from, int to, Sink sink) {
        long[] state = new long[blocks];
        int[] awake = new int[blocks];
        int count = 0;
        for (int t = from; t <= to; t++) {
            Row row = row(tokens.symbol(t));
            int kept = 0;
            for (int i = 0; i < count; i++) {
                int block = awake[i];
                long next = flood(state[block] << 1, optional[block]) & row.takes(block);
                state[block] = next;
                if (next != 0) {
                    awake[kept++] = block;
                }
            }
            count = kept;
            for (int i = 0; i < row.beginBlocks.length; i++) {
                int block = row.beginBlocks[i];
                if (state[block] == 0) {
                    awake[count++] = block;
                }
                state[block] |= row.beginBits[i];
            }
            for (int i = 0; i < count; i++) {
                long ended = state[awake[i]] & accept[awake[i]];
                if (ended != 0 && !tell(tokens, sink, awake[i], ended, from, t)) {
                    return;
                }
            }
        }
    }

    /** Lets candidates run upwards over places that may be missing. */
    private static long flood(long candidates, long optional) {
        return candidates | ((optional + (candidates & optional)) ^ optional);
    }

    private boolean tell(Tokens tokens, Sink sink, int block, long ended, int from, int to) {
        for (long rest = ended; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            if (!sink.ended(table.rule(block, bit), begin(tokens, block, bit, from, to), to)) {
                return false;
            }
        }
        return true;
    }

    /** The first token of the longest match that ends with this place at this token. */
    private int begin(Tokens tokens, int block, int bit, int from, int to) {
        long places = 1L << bit;
        int begin = to;
        for (int t = to; t >= from && places != 0; t--) {
            places &= row(tokens.symbol(t)).takes(block);
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
