package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;

/** Rows as bytes, the newest first: the hashes of all slots, then of each its kind, its time, and a permit's end and grounds. */
final class RowPacking {
    static final int COUNT_BYTES = 3;

    final Pool<RowKind> kinds = new Pool<>();
    final GroundsPacking grounds = new GroundsPacking();

    /** Packs what must be kept at an instant: what can still count or be asked for again, and no permit that lapsed. */
    void pack(RowRun run, Instant keptFrom, Instant at, ByteWriter out) {
        long from = keptFrom.toEpochMilli();
        int size = run.size();
        int hashes = out.roomFor(COUNT_BYTES + size * Slots.HASH_BYTES) + COUNT_BYTES;
        boolean isKnown = run.isBy(this);
        int count = 0;
        long before = 0;
        RowCursor rows = run.newestFirst();
        while (rows.next()) {
            if (isKept(rows, from)) {
                out.fill(hashes + count * Slots.HASH_BYTES, rows.slotHash(), Slots.HASH_BYTES);
                pack(rows, isKnown, before, at, out);
                before = rows.millis();
                count++;
            }
        }
        out.fill(hashes - COUNT_BYTES, count, COUNT_BYTES);
        out.cut(hashes + count * Slots.HASH_BYTES, hashes + size * Slots.HASH_BYTES);
    }

    PackedRows read(byte[] bytes, ByteReader in) {
        int count = (int) in.bytes(COUNT_BYTES);
        return new PackedRows(bytes, in.place(), count, this);
    }

    private static boolean isKept(RowCursor rows, long keptFrom) {
        return !rows.state().isOnlyAsked()
                && (rows.millis() >= keptFrom || rows.labels().kind() == ContactKind.CONSENT_REQUEST);
    }

    private void pack(RowCursor rows, boolean isKnown, long before, Instant at, ByteWriter out) {
        boolean isLapsed = rows.state() == ContactState.RESERVED && !rows.isLivingPermitAt(at.toEpochMilli());
        RowKind kind = isLapsed ? rows.kind().in(ContactState.ENDED) : rows.kind();
        out.number(isKnown && rows.isPacked() && !isLapsed ? rows.kindNumber() : kinds.numberOf(kind));
        out.signed(before - rows.millis());
        if (kind.state() == ContactState.RESERVED) {
            out.signed(rows.until() - rows.millis());
            grounds.pack(rows.grounds(), out);
        }
    }
}
