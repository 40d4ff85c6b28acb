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

    /** Where the record ends. */
    private final int end;

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

    /** So many rows in a table of a record that ends somewhere, at an instant; those of before another are not kept. */
    PlainRows(
            PlainCase plain, RowPacking packing, byte[] bytes, int table, int rows, int end, long now, long keptFrom) {
        this.plain = plain;
        this.packing = packing;
        this.bytes = bytes;
        this.table = table;
        this.rest = table + rows * RowTable.ROW_BYTES;
        this.rows = rows;
        this.end = end;
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
            boolean isAllInTable = in.place() == end;
            long entry = RowTable.read(bytes, table, i);
            long kind = kinds.of(RowTable.kind(entry, in), known);
            long at = RowTable.millis(entry, in);
            if (isAllInTable && plain.isPast(at, now)) {
                return keepRest(i) && plain.hasRoom(used);
            }
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

    /** The rows from one on, of which nothing stands elsewhere, and none counts: keeps those that are not too old. */
    private boolean keepRest(int from) {
        ByteReader nothing = new ByteReader(bytes, end);
        PlainKinds kinds = plain.kinds();
        int last = rows;
        while (last > from) {
            long entry = RowTable.read(bytes, table, last - 1);
            if (RowTable.millis(entry, nothing) >= keptFrom) {
                break;
            }
            long kind = kinds.of(RowTable.kind(entry, nothing), kinds.known());
            if (kind == PlainKinds.NOT_KNOWN || PlainKinds.isQuestion(kind)) {
                return false;
            }
            last--;
        }
        if (last > from) {
            keep(last - 1, false, end);
        }
        return true;
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

    /** Leaves room for the part of the table that is written anew; where in what is written it ends. */
    int leaveTable(ByteWriter out) {
        written = out.roomFor(anew * RowTable.ROW_BYTES);
        return out.size();
    }

    /** Writes that part of the table, in which permits that are over are so, and then what stands elsewhere of all that stay. */
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
                entry = RowTable.entry(ended, at);
                RowTable.packRest(ended, at, out);
            } else {
                out.copy(bytes, from, in.place());
            }
            out.fill(written + i * RowTable.ROW_BYTES, entry, RowTable.ROW_BYTES);
        }
        out.copy(bytes, anewEnd, keptEnd);
    }
}
