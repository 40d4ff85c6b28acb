package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.BitSet;

/** The tokens of one text: what each is to the rules, and where it stands in the text as it was given. */
final class Tokens {
    static final int QUOTED = 1;
    static final int CODE = 2;
    /** A comma or a dash stands before it. */
    static final int APART = 4;

    private int[] symbols;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private long[] stems;
    private byte[] marks;
    private int size;
    private boolean apart;

    Tokens(int expected) {
        int capacity = Math.max(16, expected);
        symbols = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        hashes = new long[capacity];
        stems = new long[capacity];
        marks = new byte[capacity];
    }

    int size() {
        return size;
    }

    int symbol(int at) {
        return symbols[at];
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    long hash(int at) {
        return hashes[at];
    }

    /** The hash of how a word begins, or of the whole token. */
    long stem(int at) {
        return stems[at];
    }

    /** Says how a word begins, and what it is to the rules by that, if it is nothing to them as a whole. */
    void stem(int at, long stem, int symbol) {
        stems[at] = stem;
        if (symbols[at] == Vocabulary.OTHER) {
            symbols[at] = symbol;
        }
    }

    boolean marked(int at, int mark) {
        return (marks[at] & mark) != 0;
    }

    void mark(int from, int to, int mark) {
        for (int i = from; i < to; i++) {
            marks[i] |= (byte) mark;
        }
    }

    /** A comma or a dash was read. */
    void apart() {
        apart = true;
    }

    /** The tokens from one to another, both inclusive, that are not among some. */
    Tokens without(BitSet some, int from, int to) {
        Tokens rest = new Tokens(to - from + 1);
        for (int i = from; i <= to; i++) {
            if (!some.get(i)) {
                rest.add(symbols[i], i, i, hashes[i]);
                rest.stems[rest.size - 1] = stems[i];
                rest.marks[rest.size - 1] = marks[i];
            }
        }
        return rest;
    }

    void add(int symbol, int start, int end, long hash) {
        if (size == symbols.length) {
            grow();
        }
        symbols[size] = symbol;
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        stems[size] = hash;
        marks[size] = apart ? (byte) APART : 0;
        apart = false;
        size++;
    }

    /** Puts one token in the place of all from {@code at} on. */
    void replaceFrom(int at, int symbol, long hash) {
        int start = starts[at];
        int end = ends[size - 1];
        size = at;
        add(symbol, start, end, hash);
    }

    /** Forgets all tokens from {@code at} on. */
    void cut(int at) {
        size = at;
    }

    private void grow() {
        int capacity = symbols.length * 2;
        symbols = Arrays.copyOf(symbols, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        stems = Arrays.copyOf(stems, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }
}
