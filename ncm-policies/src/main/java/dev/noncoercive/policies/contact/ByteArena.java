package dev.noncoercive.policies.contact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of bytes that are taken and given back, in chunks that are never copied as it grows. What was given back is taken again by who
 * needs as much; the rest is gained back only by moving everything to another arena.
 */
final class ByteArena {
    /** Blocks are multiples of it, and begin at multiples, so that many are alike. */
    static final int GRANULE = 16;

    private static final int NOWHERE = -1;
    /** Of few and large chunks, where each begins stays near; of larger ones, more stays unused. */
    private static final int CHUNK_BITS = 19;

    private static final int CHUNK = 1 << CHUNK_BITS;
    /** So much of each is taken: with its header the array is no longer than a chunk, which collectors can place well. */
    private static final int USED = CHUNK - GRANULE;

    private static final int START_SIZE = 256;
    /** Moving pays when a part of it is free. */
    private static final int PART = 4;

    private static final byte[] NOTHING = {};

    /** Each chunk begins at a multiple of its size; one for a block that is larger takes the places of several. */
    private byte[][] chunks = {NOTHING};

    private int end;
    private int free;
    /** By the number of granules, where the first free block is; in it stands where the next one is. */
    private int[] firstFree = {};

    /** How many bytes there are in a block that has room for so many. */
    static int sizeOf(int length) {
        return (length + GRANULE - 1) / GRANULE * GRANULE;
    }

    /** The bytes that a block is in. */
    byte[] bytes(int place) {
        return chunks[place >>> CHUNK_BITS];
    }

    /** The bytes at a place for who holds no lock: it may be none by now, and then there are none, or those of others. */
    byte[] peek(int place) {
        byte[][] known = chunks;
        int chunk = Math.max(place, 0) >>> CHUNK_BITS;
        // an array that grew meanwhile may be seen before what is in it
        byte @Nullable [] bytes = chunk < known.length ? known[chunk] : NOTHING;
        return bytes == null ? NOTHING : bytes;
    }

    /** Where a block begins in them. */
    static int offset(int place) {
        return place & (CHUNK - 1);
    }

    /** Whether there is so much free that everything is to be moved. */
    boolean isWorthMoving() {
        return free > START_SIZE && free > end / PART;
    }

    /** Takes a block of a size. */
    int take(int size) {
        int granules = size / GRANULE;
        int place = granules < firstFree.length ? firstFree[granules] : NOWHERE;
        if (place == NOWHERE) {
            return size > USED ? large(size) : next(size);
        }
        firstFree[granules] = (int) ByteReader.longAt(bytes(place), offset(place));
        free -= size;
        return place;
    }

    private int next(int size) {
        if (USED - offset(end) < size) {
            toNextChunk();
        }
        int chunk = chunkAt(end);
        int needed = offset(end) + size;
        if (chunks[chunk].length < needed) {
            // the first one grows, so that who keeps little needs little
            int length = chunk == 0 ? Math.min(USED, Math.max(START_SIZE, 2 * needed)) : USED;
            chunks[chunk] = Arrays.copyOf(chunks[chunk], length);
        }
        end = Math.addExact(end, size);
        return end - size;
    }

    private int large(int size) {
        if (offset(end) > 0) {
            toNextChunk();
        }
        int place = end;
        int chunk = chunkAt(place);
        chunks[chunk] = new byte[size];
        end = Math.addExact(place, size);
        if (offset(end) > 0) {
            toNextChunk();
        }
        return place;
    }

    /** What is left of a chunk is never taken; moving would not gain it either. */
    private void toNextChunk() {
        end = Math.addExact(end | (CHUNK - 1), 1);
    }

    /** The number of the chunk at a place, which may be a new one. */
    private int chunkAt(int place) {
        int chunk = place >>> CHUNK_BITS;
        if (chunk >= chunks.length) {
            int known = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, known * 2));
            Arrays.fill(chunks, known, chunks.length, NOTHING);
        }
        return chunk;
    }

    /** Gives a block back; nothing of what was in it stays. */
    void giveBack(int place, int size) {
        int granules = size / GRANULE;
        if (granules >= firstFree.length) {
            int known = firstFree.length;
            firstFree = Arrays.copyOf(firstFree, granules + 1);
            Arrays.fill(firstFree, known, firstFree.length, NOWHERE);
        }
        byte[] bytes = bytes(place);
        Arrays.fill(bytes, offset(place), offset(place) + size, (byte) 0);
        ByteWriter.write(firstFree[granules], bytes, offset(place));
        firstFree[granules] = place;
        free += size;
    }
}
