package dev.noncoercive.policies.contact;

/**
 * What every packed row has, in six bytes each, so that rows are read without reading those before them: the number of the kind in the
 * first, and the time in the others, in milliseconds from 2020 to 2054. What does not fit stands behind all rows, in their order, before what
 * only permits have.
 */
final class RowTable {
    static final int ROW_BYTES = 6;

    /** A row is read as the end of a long: what is in front of it is of the row before, or a hash, or the count. */
    private static final int IN_FRONT = Long.BYTES - ROW_BYTES;

    /** Stands for a number that stands elsewhere. */
    private static final int KIND_ELSEWHERE = (1 << Byte.SIZE) - 1;

    private static final long TIME_ELSEWHERE = (1L << (Byte.SIZE * (ROW_BYTES - 1))) - 1;

    /** The first instant of 2020. */
    private static final long BASE = 1_577_836_800_000L;

    private RowTable() {}

    /** What stands for a row in the table. */
    static long entry(int kind, long at) {
        long time = isIn(at) ? at - BASE : TIME_ELSEWHERE;
        return (time << Byte.SIZE) | Math.min(kind, KIND_ELSEWHERE);
    }

    private static boolean isIn(long at) {
        return at >= BASE && at - BASE < TIME_ELSEWHERE;
    }

    /** Writes what does not stand in the table of a row. */
    static void packRest(int kind, long at, ByteWriter out) {
        if (kind >= KIND_ELSEWHERE) {
            out.number(kind);
        }
        if (!isIn(at)) {
            out.signed(at);
        }
    }

    /** What stands in a table for a row. */
    static long read(byte[] bytes, int table, int row) {
        return ByteReader.longAt(bytes, table + row * ROW_BYTES - IN_FRONT) >>> (Byte.SIZE * IN_FRONT);
    }

    /** The number of the kind of a row, which is read before its time. */
    static int kind(long entry, ByteReader rest) {
        int kind = (int) entry & KIND_ELSEWHERE;
        return kind == KIND_ELSEWHERE ? rest.number() : kind;
    }

    static long millis(long entry, ByteReader rest) {
        long time = entry >>> Byte.SIZE;
        return time == TIME_ELSEWHERE ? rest.signed() : BASE + time;
    }
}
