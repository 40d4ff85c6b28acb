package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;

/** Rows as bytes, the newest first: the hashes of all slots, a table of kinds and times, then what does not stand there, as a permit's end and grounds. */
final class RowPacking {
    static final int COUNT_BYTES = 3;

    final Pool<RowKind> kinds = new Pool<>();
    final GroundsPacking grounds = new GroundsPacking();

    /** Packs what must be kept at an instant: what can still count or be asked for again, and no permit that lapsed. Whether a row was too old. */
    boolean pack(RowRun run, Instant keptFrom, Instant at, ByteWriter out) {
        long from = keptFrom.toEpochMilli();
        int size = run.size();
        int hashes = out.roomFor(COUNT_BYTES + size * Slots.HASH_BYTES) + COUNT_BYTES;
        int table = out.roomFor(size * RowTable.ROW_BYTES);
        boolean isKnown = run.isBy(this);
        int count = 0;
        boolean leavesOut = false;
        RowCursor rows = run.newestFirst();
        while (rows.next()) {
            if (isKept(rows, from)) {
                out.fill(hashes + count * Slots.HASH_BYTES, rows.slotHash(), Slots.HASH_BYTES);
                out.fill(table + count * RowTable.ROW_BYTES, packed(rows, isKnown, at, out), RowTable.ROW_BYTES);
                count++;
            } else {
                leavesOut |= !rows.state().isOnlyAsked();
            }
        }
        out.fill(hashes - COUNT_BYTES, count, COUNT_BYTES);
        out.cut(table + count * RowTable.ROW_BYTES, table + size * RowTable.ROW_BYTES);
        out.cut(hashes + count * Slots.HASH_BYTES, hashes + size * Slots.HASH_BYTES);
        return leavesOut;
    }

    PackedRows read(byte[] bytes, ByteReader in) {
        int count = (int) in.bytes(COUNT_BYTES);
        return new PackedRows(bytes, in.place(), count, this);
    }

    private static boolean isKept(RowCursor rows, long keptFrom) {
        return !rows.state().isOnlyAsked()
                && (rows.millis() >= keptFrom || rows.labels().kind() == ContactKind.CONSENT_REQUEST);
    }

    /** What stands in the table for a row; what does not is written. */
    private long packed(RowCursor rows, boolean isKnown, Instant at, ByteWriter out) {
        boolean isLapsed = rows.state() == ContactState.RESERVED && !rows.isLivingPermitAt(at.toEpochMilli());
        RowKind kind = isLapsed ? rows.kind().in(ContactState.ENDED) : rows.kind();
        int number = isKnown && rows.isPacked() && !isLapsed ? rows.kindNumber() : kinds.numberOf(kind);
        RowTable.packRest(number, rows.millis(), out);
        if (kind.state() == ContactState.RESERVED) {
            out.signed(rows.until() - rows.millis());
            grounds.pack(rows.grounds(), out);
        }
        return RowTable.entry(number, rows.millis());
    }
}
