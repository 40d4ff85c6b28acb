package dev.noncoercive.policies.pressure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which words the rules know, by hash: open addressing, fixed once built. */
final class Vocabulary {
    /** Any word that no rule names. */
    static final int OTHER = 0;
    /** The end of a sentence, and the edges of the text. */
    static final int BOUND = 1;
    /** A number, in digits or in words. */
    static final int NUM = 2;
    /** A time of day. */
    static final int TIME = 3;
    /** A date in digits. */
    static final int DATE = 4;
    /** An amount of money. */
    static final int MONEY = 5;
    /** A percentage. */
    static final int PCT = 6;
    /** A placeholder of a template. */
    static final int VAR = 7;
    /** An address of a page or a mailbox. */
    static final int LINK = 8;
    /** A running clock of hours, minutes and seconds. */
    static final int CLOCK = 9;
    /** The first symbol that stands for words. */
    static final int WORDS = 10;

    private static final int CAPACITY = 1 << 15;
    /** A word has no more letters than that: its length is a byte. */
    private static final int LONGEST = 255;

    private final long[] keys;
    private final int[] values;
    private final int mask;
    /** A bit for every word, by other bits of its hash, so that most unknown words need no search. */
    private final long[] known = new long[2048];

    private Vocabulary(int capacity) {
        this.keys = new long[capacity];
        this.values = new int[capacity];
        this.mask = capacity - 1;
    }

    /** The words of each symbol. */
    static Vocabulary read(Packed in, int symbols) {
        Vocabulary made = new Vocabulary(CAPACITY);
        int[] counts = new int[symbols];
        Arrays.setAll(counts, symbol -> in.number());
        int words = IntStream.of(counts).sum();
        if (words > CAPACITY / 2) {
            throw new IllegalStateException("the rules have more than " + CAPACITY / 2 + " words");
        }
        int[] common = new int[words];
        Arrays.setAll(common, word -> in.one());
        int[] more = new int[words];
        Arrays.setAll(more, word -> in.one());
        char[] letters = new char[LONGEST];
        int word = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            for (int i = counts[symbol]; i > 0; i--) {
                made.put(word(in, letters, common[word], more[word]), symbol);
                word++;
            }
        }
        return made;
    }

    /** The hash of a word that begins as the one before it does. */
    private static long word(Packed in, char[] letters, int common, int more) {
        long hash = 0;
        for (int i = 0; i < common + more; i++) {
            letters[i] = i < common ? letters[i] : (char) in.one();
            hash = WordHash.add(hash, letters[i]);
        }
        return hash;
    }

    /** The symbol of a word, {@link #OTHER} when it is not known. */
    int symbol(long hash) {
        long mixed = WordHash.mix(hash);
        if ((known[(int) (mixed >>> 53)] & (1L << (mixed >>> 48))) == 0) {
            return OTHER;
        }
        for (int i = (int) mixed & mask; ; i = (i + 1) & mask) {
            if (keys[i] == hash) {
                return values[i];
            }
            if (keys[i] == 0) {
                return OTHER;
            }
        }
    }

    private void put(long hash, int symbol) {
        long mixed = WordHash.mix(hash);
        known[(int) (mixed >>> 53)] |= 1L << (mixed >>> 48);
        int i = (int) mixed & mask;
        while (keys[i] != 0) {
            i = (i + 1) & mask;
        }
        keys[i] = hash;
        values[i] = symbol;
    }
}
