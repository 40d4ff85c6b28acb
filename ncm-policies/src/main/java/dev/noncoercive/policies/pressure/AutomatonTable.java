package dev.noncoercive.policies.pressure;

import java.util.Arrays;

/**
 * The places of all patterns, packed: by word of 64 bits what kind of place a bit is, by symbol the places that tell it
 * from others.
 */
final class AutomatonTable {
    /** Marks a place that a symbol is kept from, where others are taken. */
    static final int NOT = 1;

    private final long[] optional;
    private final long[] first;
    private final long[] accept;
    /** Places that take any symbol but the end of a sentence. */
    private final long[] gaps;
    /** By word and bit, the rule it belongs to. */
    private final short[] ruleOf;
    /** By symbol, twice its places, and one more where it is kept from them. */
    private final IntLists places;

    /** Reads what {@link RuleCompiler} wrote. */
    AutomatonTable(Packed in, int symbols) {
        int blocks = in.two();
        this.optional = longs(in, blocks);
        this.gaps = longs(in, blocks);
        this.first = new long[blocks];
        this.accept = new long[blocks];
        this.ruleOf = new short[blocks * 64];
        for (int block = 0; block < blocks; block++) {
            int bit = block * 64;
            for (int patterns = in.one(); patterns > 0; patterns--) {
                short rule = (short) in.two();
                int size = in.one();
                Arrays.fill(ruleOf, bit, bit + size, rule);
                edges(block, bit & 63, size);
                bit += size + 1;
            }
        }
        this.places = new IntLists(in, symbols);
    }

    /** A match begins and ends at a place of a pattern that only places which may be left out lie before, or after. */
    private void edges(int block, int from, int size) {
        int begin = from;
        first[block] |= 1L << begin;
        while (isOptional(block, begin) && begin < from + size - 1) {
            begin++;
            first[block] |= 1L << begin;
        }
        int end = from + size - 1;
        accept[block] |= 1L << end;
        while (isOptional(block, end) && end > from) {
            end--;
            accept[block] |= 1L << end;
        }
    }

    private boolean isOptional(int block, int bit) {
        return (optional[block] & 1L << bit) != 0;
    }

    private static long[] longs(Packed in, int count) {
        long[] longs = new long[count];
        for (int i = 0; i < count; i++) {
            longs[i] = in.eight();
        }
        return longs;
    }

    int blocks() {
        return gaps.length;
    }

    long[] optional() {
        return optional;
    }

    long[] first() {
        return first;
    }

    long[] accept() {
        return accept;
    }

    int rule(int block, int bit) {
        return ruleOf[block * 64 + bit];
    }

    /** By word, the places that take a symbol. */
    long[] takes(int symbol) {
        long[] takes = symbol == Vocabulary.BOUND ? new long[gaps.length] : gaps.clone();
        for (int marked : places.of(symbol)) {
            int place = marked >> 1;
            long bit = 1L << (place & 63);
            int block = place >> 6;
            takes[block] = (marked & NOT) == 0 ? takes[block] | bit : takes[block] & ~bit;
        }
        return takes;
    }
}
