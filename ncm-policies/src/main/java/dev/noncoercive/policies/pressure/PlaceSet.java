package dev.noncoercive.policies.pressure;

import java.util.Arrays;

/** Places of one table of weights, each at most once; a key finds its place by hash. It is used again and again. */
final class PlaceSet {
    private static final long FACTOR = 0x2545F4914F6CDD1DL;

    private final int table;
    private final long[] seen;
    private int[] places = new int[64];
    private int size;

    /** For a table of so many places. */
    PlaceSet(int table) {
        this.table = table;
        this.seen = new long[table / 64 + 1];
    }

    /** The place of the key. */
    int add(long key) {
        long hash = WordHash.mix(key * FACTOR) >>> 33;
        int place = (int) ((hash * table) >>> 31);
        long bit = 1L << place;
        if ((seen[place >>> 6] & bit) != 0) {
            return place;
        }
        seen[place >>> 6] |= bit;
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
        return place;
    }

    /** The places in order; the set is empty afterwards. */
    int[] taken() {
        int[] found = Arrays.copyOf(places, size);
        Arrays.sort(found);
        forget();
        return found;
    }

    /** The score of the places; the set is empty afterwards. */
    double score(Weights weights) {
        double score = weights.score(places, size);
        forget();
        return score;
    }

    /** The score of the places, that more of them do not make larger; the set is empty afterwards. */
    double evenScore(Weights weights) {
        double score = weights.evenScore(places, size);
        forget();
        return score;
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            seen[places[i] >>> 6] = 0;
        }
        size = 0;
    }
}
