package dev.noncoercive.policies.contact;

import java.util.Arrays;

/**
 * The bytes of the people of a stripe, in cells: an array each, in which blocks stand one behind the other. What is given back is not taken
 * again before its cell is full; then its owner moves what is left together, there or in another array. Cells are small, and whose block is in which is known
 * before it is known where: so what leads to their memory can be brought near meanwhile.
 */
final class RecordCells {
    /** Blocks are multiples of it, and begin at multiples, so that many are alike. */
    static final int GRANULE = 16;

    static final String TOO_MUCH = "more is kept in memory than fits there; use a database: JdbcContactStore.open(...)";

    private static final byte[] NOTHING = {};

    private static final int START_SIZE = 256;
    /** Places in a cell count so far. */
    private static final int MOST = (1 << 28) - GRANULE;
    /** Room for so much more where people come, and where what they have changes. */
    private static final int ROOM_TO_COME = 8;

    private static final int ROOM_TO_CHANGE = 4;
    /** An array that is there must have so much room that it is worth it. */
    private static final int ROOM_KEPT = 8;
    /** Larger ones are not kept for others. */
    private static final int SPARE_MOST = 1 << 20;

    /** One line of memory tells where eight pages of 4 KB are. */
    private static final int TOLD_TOGETHER = 1 << 15;
    /** In larger cells it would take longer than it gains. */
    private static final int PEEKED_MOST = 4 * TOLD_TOGETHER;

    private final byte[][] bytes;
    /** How much of each was taken, and of that given back. */
    private final int[] taken;

    private final int[] given;
    private final int[] people;
    /** An array that holds nothing, for the next cell that is full. */
    private byte[] spare = NOTHING;

    RecordCells(int count) {
        bytes = new byte[count][];
        Arrays.fill(bytes, NOTHING);
        taken = new int[count];
        given = new int[count];
        people = new int[count];
    }

    int count() {
        return bytes.length;
    }

    /** The bytes of a cell. */
    byte[] bytes(int cell) {
        return bytes[cell];
    }

    /** How much of a cell was taken, from its front on. */
    int taken(int cell) {
        return taken[cell];
    }

    /** How many blocks there are in a cell, which are as many people. */
    int people(int cell) {
        return people[cell];
    }

    /** How many bytes there are in a block that has room for so many. */
    static int sizeOf(int length) {
        return (length + GRANULE - 1) / GRANULE * GRANULE;
    }

    /**
     * Reads here and there in a cell, so that where its pages are is known when one of them is read. These reads wait for nothing, and
     * nothing waits for them: that of the index is under way at the same time. Who holds no lock may see another array than what was taken is of.
     */
    int peek(int cell) {
        byte[] seen = bytes[cell];
        int last = taken[cell] - 1;
        if (last < 0 || last >= PEEKED_MOST || last >= seen.length) {
            return 0;
        }
        int read = seen[last];
        for (int at = 0; at < last; at += TOLD_TOGETHER) {
            read += seen[at];
        }
        return read;
    }

    /** Whether a block of a size cannot be taken as the cell is, or most of the cell holds nothing any more. */
    boolean isToBeMoved(int cell, int size) {
        return bytes[cell].length - taken[cell] < size || given[cell] > Math.max(START_SIZE, bytes[cell].length / 2);
    }

    /** Whether there is a place for a block of a size, whatever has to be moved for it. */
    boolean hasPlace(int cell, int size) {
        return taken[cell] - given[cell] + size <= MOST;
    }

    /** Takes a block of a size in a cell that has room. */
    int take(int cell, int size) {
        int from = taken[cell];
        taken[cell] += size;
        people[cell]++;
        return from;
    }

    /** Gives a block back; nothing of what was in it stays. */
    void giveBack(int cell, int from, int size) {
        Arrays.fill(bytes[cell], from, from + size, (byte) 0);
        given[cell] += size;
        people[cell]--;
    }

    /** Whether nothing in a cell was given back. */
    boolean isDense(int cell) {
        return given[cell] == 0;
    }

    /**
     * An array to move to what is left in a cell, which has room for a block of a size, and more. It is its own if that is neither too
     * small nor too large.
     *
     * @throws IllegalStateException if places do not count so far
     */
    byte[] arrayFor(int cell, int size) {
        if (!hasPlace(cell, size)) {
            throw new IllegalStateException(TOO_MUCH);
        }
        int left = taken[cell] - given[cell] + size;
        if (isFit(bytes[cell], left)) {
            return bytes[cell];
        }
        return isFit(spare, left) ? spare : new byte[length(left, isDense(cell) ? ROOM_TO_COME : ROOM_TO_CHANGE)];
    }

    private static boolean isFit(byte[] array, int left) {
        return array.length >= left + left / ROOM_KEPT && array.length <= left * 2;
    }

    private static int length(int left, int room) {
        return Math.min(MOST, sizeOf(Math.max(START_SIZE, left + left / room)));
    }

    /** All of a cell, to the same places in another array. */
    void moveAsIs(int cell, byte[] next) {
        System.arraycopy(bytes[cell], 0, next, 0, taken[cell]);
        move(cell, next, taken[cell]);
    }

    /** From now on a cell has this array, of which so much is taken; nothing of what was elsewhere in it, or in the one before, stays there. */
    void move(int cell, byte[] next, int length) {
        byte[] before = bytes[cell];
        Arrays.fill(before, before == next ? length : 0, taken[cell], (byte) 0);
        if (before != next) {
            bytes[cell] = next;
            spare = next == spare ? NOTHING : spare;
            spare = before.length > spare.length && before.length <= SPARE_MOST ? before : spare;
        }
        taken[cell] = length;
        given[cell] = 0;
    }

    /** Clears all, when the people are elsewhere. */
    void wipe() {
        for (int cell = 0; cell < bytes.length; cell++) {
            Arrays.fill(bytes[cell], 0, taken[cell], (byte) 0);
        }
    }

    /** An array for each cell, as many bytes as will be taken of it, and more. */
    void begin(int[] sizes) {
        for (int cell = 0; cell < sizes.length; cell++) {
            bytes[cell] = new byte[length(sizes[cell], ROOM_TO_COME)];
        }
    }
}
