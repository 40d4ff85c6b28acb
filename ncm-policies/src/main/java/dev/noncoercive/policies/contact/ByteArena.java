package dev.noncoercive.policies.contact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of bytes, one behind the other in chunks that are never copied as the arena grows. What is given back is not taken again before its
 * chunk is empty; so its owner moves what is left in a chunk of which much was given back. Chunks fill in turn, so some have much more to
 * gain than others.
 */
final class ByteArena {
    /** Blocks are multiples of it, and begin at multiples, so that many are alike. */
    static final int GRANULE = 16;

    static final int NONE = -1;
    /** Where an array begins its length stands, which is read each time: of few and large chunks it stays near; of larger ones, more is unused. */
    private static final int CHUNK_BITS = 20;

    private static final int CHUNK = 1 << CHUNK_BITS;
    /** So much of each is taken: with its header the array is no longer than a chunk, which collectors can place well. */
    private static final int USED = CHUNK - GRANULE;

    private static final int START_SIZE = 256;
    /** What stands for each chunk but the first of a block that takes several: it is not empty. */
    private static final int FURTHER = 1;

    /** Moving pays when a part of it was given back: of a quarter, moving would take a tenth of all time where every record grows. */
    private static final int PART = 3;

    /** Places count up to so many chunks, which are 256 MB. */
    private static final int CHUNKS_MAX = 256;

    static final String TOO_MUCH = "more is kept in memory than fits there; use a database: JdbcContactStore.open(...)";

    private static final byte[] NOTHING = {};

    /** Each chunk begins at a multiple of its size; one for a block that is larger takes the places of several. */
    private byte[][] chunks = {NOTHING};
    /** How much of each was taken, and of that given back. */
    private int[] taken = {0};

    private int[] given = {0};
    /** How many chunks there ever were; of those that are empty by now, one may keep its array. */
    private int known = 1;

    private int spare = NONE;
    /** In which one blocks are taken, and what of all the others was taken and given back. */
    private int current;

    private int takenElsewhere;
    private int givenElsewhere;

    /** How many bytes there are in a block that has room for so many. */
    static int sizeOf(int length) {
        return (length + GRANULE - 1) / GRANULE * GRANULE;
    }

    /** The number of the chunk that a place is in. */
    static int chunk(int place) {
        return place >>> CHUNK_BITS;
    }

    /** The bytes that a block is in. */
    byte[] bytes(int place) {
        return chunks[chunk(place)];
    }

    /** The bytes at a place for who holds no lock: it may be none by now, and then there are none, or those of others. */
    byte[] peek(int place) {
        byte[][] seen = chunks;
        int chunk = chunk(Math.max(place, 0));
        // an array that grew meanwhile may be seen before what is in it
        byte @Nullable [] bytes = chunk < seen.length ? seen[chunk] : NOTHING;
        return bytes == null ? NOTHING : bytes;
    }

    /** Where a block begins in them. */
    static int offset(int place) {
        return place & (CHUNK - 1);
    }

    /** Whether all is to be moved to another arena: of the only chunk, or where no place is left, much was given back. */
    boolean isWorthLeaving() {
        boolean isMuch =
                givenElsewhere + given[current] > Math.max(START_SIZE, (takenElsewhere + taken[current]) / PART);
        return isMuch && (known == 1 || isFull());
    }

    private boolean isFull() {
        return spare == NONE && free(1) == NONE;
    }

    /** The chunk that is to be emptied, as most of it was given back, if that is worth it. */
    int worthEmptying() {
        // what is left of one needs at most another one
        if (givenElsewhere <= takenElsewhere / PART || isFull()) {
            return NONE;
        }
        int best = NONE;
        for (int chunk = 0; chunk < known; chunk++) {
            if (chunk != current && given[chunk] > 0 && (best == NONE || given[chunk] > given[best])) {
                best = chunk;
            }
        }
        return best;
    }

    /**
     * Takes a block of a size.
     *
     * @throws IllegalStateException if no place is left; nothing is taken then
     */
    int take(int size) {
        if (size > USED) {
            return large(size);
        }
        if (USED - taken[current] < size) {
            toAnotherChunk();
        }
        int from = taken[current];
        if (chunks[current].length < from + size) {
            // the first one grows, so that who keeps little needs little
            int length = known == 1 ? Math.min(USED, Math.max(START_SIZE, 2 * (from + size))) : USED;
            chunks[current] = Arrays.copyOf(chunks[current], length);
        }
        taken[current] += size;
        return (current << CHUNK_BITS) + from;
    }

    /** Whether a block of a size can be taken. */
    boolean hasRoom(int size) {
        return size > USED ? free(chunksOf(size)) != NONE : USED - taken[current] >= size || !isFull();
    }

    /** What is left of the one before is never taken; moving would not gain it either. */
    private void toAnotherChunk() {
        int next = spare == NONE ? fresh(USED) : spare;
        spare = NONE;
        takenElsewhere += taken[current];
        givenElsewhere += given[current];
        int before = current;
        current = next;
        if (given[before] == taken[before]) {
            reuse(before);
        }
    }

    private int large(int size) {
        int chunk = fresh(size);
        Arrays.fill(taken, chunk, chunk + chunksOf(size), FURTHER);
        taken[chunk] = size;
        takenElsewhere += size;
        return chunk << CHUNK_BITS;
    }

    /** An empty chunk, or as many as a size needs, with an array for them. */
    private int fresh(int size) {
        int count = chunksOf(size);
        int chunk = free(count);
        if (chunk == NONE) {
            throw new IllegalStateException(TOO_MUCH);
        }
        byte[] bytes = new byte[size];
        makeKnown(chunk + count);
        chunks[chunk] = bytes;
        return chunk;
    }

    /** The first of so many chunks one behind the other that nothing is in. */
    private int free(int count) {
        int run = 0;
        for (int chunk = 0; chunk < CHUNKS_MAX; chunk++) {
            boolean isFree = chunk >= known || (taken[chunk] == 0 && chunk != current && chunk != spare);
            run = isFree ? run + 1 : 0;
            if (run == count) {
                return chunk + 1 - count;
            }
        }
        return NONE;
    }

    private static int chunksOf(int size) {
        return Math.max(1, (size + CHUNK - 1) >>> CHUNK_BITS);
    }

    private void makeKnown(int count) {
        if (count > chunks.length) {
            int length = Math.max(count, chunks.length * 2);
            byte[][] more = Arrays.copyOf(chunks, length);
            Arrays.fill(more, chunks.length, length, NOTHING);
            taken = Arrays.copyOf(taken, length);
            given = Arrays.copyOf(given, length);
            chunks = more;
        }
        known = Math.max(known, count);
    }

    /** Gives a block back; nothing of what was in it stays. */
    void giveBack(int place, int size) {
        int chunk = chunk(place);
        Arrays.fill(chunks[chunk], offset(place), offset(place) + size, (byte) 0);
        given[chunk] += size;
        if (chunk != current) {
            givenElsewhere += size;
            if (given[chunk] == taken[chunk]) {
                reuse(chunk);
            }
        }
    }

    /** A chunk of which all was given back. */
    private void reuse(int chunk) {
        takenElsewhere -= taken[chunk];
        givenElsewhere -= taken[chunk];
        Arrays.fill(taken, chunk, chunk + chunksOf(taken[chunk]), 0);
        given[chunk] = 0;
        if (spare == NONE && chunks[chunk].length == USED) {
            spare = chunk;
        } else {
            chunks[chunk] = NOTHING;
        }
    }
}
