package dev.noncoercive.policies.contact;

/**
 * The rows of a person as they stand in their record, the newest first: counted for a plain case, and written again as they are to be kept,
 * without what is too old, and with permits that are over as such. Most need not be written one by one.
 */
final class PlainRows {
    private final PlainCase plain;
    private final RowPacking packing;
    private final byte[] bytes;
    private final int table;
    /** Where what does not stand in the table begins. */
    private final int rest;

    private final int rows;
    private final long now;
    private final long keptFrom;

    private long used;
    /** How many rows stay, and where the rest of those ends. */
    private int kept;

    private int keptEnd;
    /** How many of those are looked at one by one, as permits among them are over, and where the rest of those ends. */
    private int anew;

    private int anewEnd;
    /** Where the table was written. */
    private int written;

    /** So many rows in a table, at an instant; those of before another are not kept. */
    PlainRows(PlainCase plain, RowPacking packing, byte[] bytes, int table, int rows, long now, long keptFrom) {
        this.plain = plain;
        this.packing = packing;
        this.bytes = bytes;
        this.table = table;
        this.rest = table + rows * RowTable.ROW_BYTES;
        this.rows = rows;
        this.now = now;
        this.keptFrom = keptFrom;
        this.keptEnd = rest;
        this.anewEnd = rest;
    }

    /** Counts them in each cap; whether one more may come: nothing may lie ahead, no old question for consent be there, which is kept, and no cap be full. */
    boolean count() {
        if (rows > PlainCase.ROWS_MAX) {
            return false;
        }
        ByteReader in = new ByteReader(bytes, rest);
        PlainKinds kinds = plain.kinds();
        long[] known = kinds.known();
        for (int i = 0; i < rows; i++) {
            long entry = RowTable.read(bytes, table, i);
            long kind = kinds.of(RowTable.kind(entry, in), known);
            long at = RowTable.millis(entry, in);
            boolean isOver = isPermitOver(kind, at, in);
            if (kind == PlainKinds.NOT_KNOWN || at > now || (at < keptFrom && PlainKinds.isQuestion(kind))) {
                return false;
            }
            if (at >= keptFrom) {
                keep(i, isOver, in.place());
                boolean stands = PlainKinds.isPermit(kind) ? !isOver : PlainKinds.isContact(kind);
                used = stands ? plain.counting(used, kind, at, now) : used;
            }
        }
        return plain.hasRoom(used);
    }

    /** Reads what a permit has, and other rows have not; whether it is one that is over. */
    private boolean isPermitOver(long kind, long at, ByteReader in) {
        if (!PlainKinds.isPermit(kind)) {
            return false;
        }
        boolean isOver = at + in.signed() <= now;
        packing.grounds.skip(in);
        return isOver;
    }

    private void keep(int row, boolean isOver, int end) {
        kept = row + 1;
        keptEnd = end;
        if (isOver) {
            anew = kept;
            anewEnd = end;
        }
    }

    /** How often each cap was used. */
    long used() {
        return used;
    }

    /** How many stay. */
    int kept() {
        return kept;
    }

    /** Writes the table of those that stay, as it stands. */
    void writeTable(ByteWriter out) {
        written = out.size();
        out.copy(bytes, table, table + kept * RowTable.ROW_BYTES);
    }

    /** Writes what stands elsewhere of them, and in the written table which permits are over. */
    void writeRest(ByteWriter out) {
        ByteReader in = new ByteReader(bytes, rest);
        PlainKinds kinds = plain.kinds();
        long[] known = kinds.known();
        for (int i = 0; i < anew; i++) {
            int from = in.place();
            long entry = RowTable.read(bytes, table, i);
            long kind = kinds.of(RowTable.kind(entry, in), known);
            long at = RowTable.millis(entry, in);
            if (isPermitOver(kind, at, in)) {
                int ended = PlainKinds.ended(kind);
                out.fill(written + i * RowTable.ROW_BYTES, RowTable.entry(ended, at), RowTable.ROW_BYTES);
                RowTable.packRest(ended, at, out);
            } else {
                out.copy(bytes, from, in.place());
            }
        }
        out.copy(bytes, anewEnd, keptEnd);
    }
}
