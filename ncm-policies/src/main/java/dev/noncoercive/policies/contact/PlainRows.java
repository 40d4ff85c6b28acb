package dev.noncoercive.policies.contact;

/**
 * The rows of a person as they stand in their record, the newest first: counted for a plain case, and written again as they are to be kept,
 * without what is too old, and with permits that are over as such. Most need not be written one by one.
 */
final class PlainRows {
    private final PlainCase plain;
    private final RowPacking packing;
    private final byte[] bytes;
    private final int from;
    private final long now;
    private final long keptFrom;

    private long used;
    /** How many rows stay, and where those end. */
    private int kept;

    private int keptEnd;
    /** How many of those are written one by one, and where the others begin. */
    private int anew;

    private int anewEnd;

    /** Rows from a place on, at an instant; those of before another are not kept. */
    PlainRows(PlainCase plain, RowPacking packing, byte[] bytes, int from, long now, long keptFrom) {
        this.plain = plain;
        this.packing = packing;
        this.bytes = bytes;
        this.from = from;
        this.now = now;
        this.keptFrom = keptFrom;
        this.keptEnd = from;
        this.anewEnd = from;
    }

    /** Counts so many in each cap; whether one more may come: nothing may lie ahead, no old question for consent be there, which is kept, and no cap be full. */
    boolean count(int rows) {
        if (rows > PlainCase.ROWS_MAX) {
            return false;
        }
        ByteReader in = new ByteReader(bytes, from);
        PlainKinds kinds = plain.kinds();
        long[] known = kinds.known();
        long at = 0;
        for (int i = 0; i < rows; i++) {
            int number = in.number();
            at -= in.signed();
            long kind = kinds.of(number, known);
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
        if (isOver || row == 0) {
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

    /** Writes them after one of this instant. */
    void write(ByteWriter out) {
        ByteReader in = new ByteReader(bytes, from);
        PlainKinds kinds = plain.kinds();
        long[] known = kinds.known();
        long at = 0;
        long before = now;
        for (int i = 0; i < anew; i++) {
            int number = in.number();
            at -= in.signed();
            long kind = kinds.of(number, known);
            int rest = in.place();
            boolean isOver = isPermitOver(kind, at, in);
            out.number(isOver ? PlainKinds.ended(kind) : number);
            out.signed(before - at);
            out.copy(bytes, isOver ? in.place() : rest, in.place());
            before = at;
        }
        out.copy(bytes, anewEnd, keptEnd);
    }
}
