package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The places of all patterns, packed: by word of 64 bits what kind of place a bit is, by set of symbols the places that take or leave
 * its symbols.
 */
final class AutomatonTable {
    private static final int WORD = Long.SIZE;

    private final long[] optional;
    private final long[] first;
    private final long[] accept;
    /** Places that take any symbol but the end of a sentence and those of their set. */
    private final long[] gaps;
    /** By word and bit, the rule it belongs to. */
    private final short[] ruleOf;

    private final SymbolSets sets;
    /** By set, where its places begin among all of them; then where the last one's end. */
    private final int[] begins;

    private final int[] places;

    /** Reads what {@link RuleCompiler} wrote. */
    AutomatonTable(Packed in, SymbolSets sets) {
        int blocks = in.two();
        this.optional = new long[blocks];
        this.gaps = new long[blocks];
        this.first = new long[blocks];
        this.accept = new long[blocks];
        this.ruleOf = new short[blocks * WORD];
        this.sets = sets;
        BitSet used = patterns(in);
        int[] inOrder = used.stream().toArray();
        for (int place : inOrder) {
            kind(place, in.one());
        }
        for (int from = used.nextSetBit(0); from >= 0; from = used.nextSetBit(used.nextClearBit(from))) {
            edges(from / WORD, from % WORD, used.nextClearBit(from) - from);
        }
        int[] setOf = new int[inOrder.length];
        for (int i = 0; i < setOf.length; i++) {
            setOf[i] = sets.number(in);
        }
        this.begins = begins(setOf, sets.count());
        this.places = bySet(inOrder, setOf);
    }

    /** The places of patterns: between two patterns one is empty. */
    private BitSet patterns(Packed in) {
        BitSet used = new BitSet();
        for (int block = 0; block < gaps.length; block++) {
            int place = block * WORD;
            for (int patterns = in.one(); patterns > 0; patterns--) {
                short rule = (short) in.two();
                int size = in.one();
                Arrays.fill(ruleOf, place, place + size, rule);
                used.set(place, place + size);
                place += size + 1;
            }
        }
        return used;
    }

    private void kind(int place, int kind) {
        long bit = 1L << place;
        optional[place / WORD] |= (kind & RuleBase.OPTIONAL) != 0 ? bit : 0;
        gaps[place / WORD] |= (kind & RuleBase.NOT) != 0 ? bit : 0;
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

    private static int[] begins(int[] setOf, int sets) {
        int[] begins = new int[sets + 1];
        for (int set : setOf) {
            begins[set + 1]++;
        }
        for (int set = 0; set < sets; set++) {
            begins[set + 1] += begins[set];
        }
        return begins;
    }

    private int[] bySet(int[] inOrder, int[] setOf) {
        int[] next = begins.clone();
        int[] all = new int[inOrder.length];
        for (int i = 0; i < inOrder.length; i++) {
            all[next[setOf[i]]++] = inOrder[i];
        }
        return all;
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
        return ruleOf[block * WORD + bit];
    }

    /** By word, the places that take a symbol. */
    long[] takes(int symbol) {
        long[] takes = symbol == Vocabulary.BOUND ? new long[gaps.length] : gaps.clone();
        for (int set : sets.with(symbol)) {
            for (int i = begins[set]; i < begins[set + 1]; i++) {
                int block = places[i] / WORD;
                long bit = 1L << places[i];
                takes[block] = (gaps[block] & bit) == 0 ? takes[block] | bit : takes[block] & ~bit;
            }
        }
        return takes;
    }
}
