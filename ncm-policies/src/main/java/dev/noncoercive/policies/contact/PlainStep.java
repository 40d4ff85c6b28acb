package dev.noncoercive.policies.contact;

import dev.noncoercive.model.TimeBounds;
import java.time.Instant;
import java.util.Optional;

/**
 * The step of a request that is allowed in a plain case, taken on the bytes of the person's record: the rows are counted as they stand
 * there, and the row of the permit is put before them. Where anything is not plain it changes nothing, and the step is to be taken as
 * any other is.
 */
final class PlainStep {
    private static final int SAID_MAX = 64;

    private final ContactRequest request;
    private final HistoryPacking packing;
    private final RecordStripe stripe;
    private final int entry;
    private final byte[] bytes;
    private final int from;

    private long now;
    private int hashes;
    private int rows;

    /** A step on the record of the person who was found in a stripe. */
    PlainStep(ContactRequest request, HistoryPacking packing, RecordStripe stripe, int entry) {
        this.request = request;
        this.packing = packing;
        this.stripe = stripe;
        this.entry = entry;
        this.bytes = stripe.bytes(entry);
        this.from = stripe.from(entry);
    }

    /** The answer, if the step was taken: rows are kept for at least so many milliseconds. */
    Optional<ContactDecision> take(PlainCases cases, Instant clock, long reach) {
        ByteReader in = new ByteReader(bytes, from);
        long head = in.bytes(HistoryPacking.HEAD_BYTES);
        if (HistoryPacking.hasTombstone(head)) {
            return Optional.empty();
        }
        now = Math.max(HistoryPacking.lastStep(head), TimeBounds.clamp(clock).toEpochMilli());
        int count = in.number();
        if (count > SAID_MAX) {
            return Optional.empty();
        }
        int[] wordings = new int[count];
        long[] times = new long[count];
        if (!isSaidForGood(in, wordings, times)) {
            return Optional.empty();
        }
        PlainCase plain = cases.of(request, wordings);
        if (plain == null || !request.isUsefulAt(Instant.ofEpochMilli(now)) || !isNew(in)) {
            return Optional.empty();
        }
        PlainRows standing = new PlainRows(
                plain,
                packing.rows(),
                bytes,
                in.place(),
                rows,
                stripe.end(entry),
                now,
                now - Math.max(reach, plain.reach()));
        return standing.count() ? reserved(plain, standing, times[plain.given()]) : Optional.empty();
    }

    /** Reads what was said; it must have no end of its own, and have been said by now. */
    private boolean isSaidForGood(ByteReader in, int[] wordings, long[] times) {
        for (int i = 0; i < wordings.length; i++) {
            int flags = in.octet();
            wordings[i] = in.number();
            times[i] = in.signed();
            if ((flags & ActPacking.HAS_END) != 0 || times[i] > now) {
                return false;
            }
            if ((flags & ActPacking.HAS_ID) != 0) {
                in.skipText();
            }
        }
        return true;
    }

    /** Reads the hashes of the slots; the key must not be known yet. */
    private boolean isNew(ByteReader in) {
        rows = (int) in.bytes(RowPacking.COUNT_BYTES);
        hashes = in.place();
        long slot = request.contactKey().slotHash();
        for (int i = 0; i < rows; i++) {
            if (in.longAt(hashes + i * Slots.HASH_BYTES) == slot) {
                return false;
            }
        }
        in.skip(rows * Slots.HASH_BYTES);
        return true;
    }

    private Optional<ContactDecision> reserved(PlainCase plain, PlainRows standing, long consentGivenAt) {
        Instant at = Instant.ofEpochMilli(now);
        Instant end = plain.endOfPermit(at, request);
        PlainCase.Numbered grounds = plain.grounds(standing.used());
        if (!write(plain.kinds().permit(), grounds.number(), consentGivenAt, end.toEpochMilli(), standing)) {
            return Optional.empty();
        }
        return Optional.of(Allowed.of(
                Permit.of(request.contactKey(), request.labels(), request.addressKeys(), at, end),
                grounds.grounds().withConsentGivenAt(Instant.ofEpochMilli(consentGivenAt))));
    }

    /**
     * Puts the row of a permit, the newest, before those that stay, where they stand; whether it did. A record that becomes much shorter is
     * for the general way, which writes it anew elsewhere.
     *
     * @throws IllegalStateException if there is no place; all is as before then
     */
    private boolean write(int kind, int grounds, long consentGivenAt, long end, PlainRows standing) {
        ByteWriter out = stripe.writer();
        try {
            out.bytes(RowTable.entry(kind, now), RowTable.ROW_BYTES);
            int changed = standing.leaveTable(out);
            RowTable.packRest(kind, now, out);
            out.signed(end - now);
            packing.rows().grounds.pack(grounds, consentGivenAt, out);
            standing.writeRest(out);
            int table = hashes + (standing.kept() + 1) * Slots.HASH_BYTES;
            int length = table + (standing.kept() + 1) * RowTable.ROW_BYTES + out.size() - changed - from;
            if (stripe.isWasted(entry, length)) {
                return false;
            }
            stripe.makeRoom(entry, length);
            insert(out, changed, standing);
            stripe.endAfter(entry, length);
            return true;
        } finally {
            out.wipe();
        }
    }

    /** Shifts what stands behind the place of the new row, and puts in what was written: so much of the table first, then what stands elsewhere. */
    private void insert(ByteWriter written, int changed, PlainRows standing) {
        byte[] record = stripe.bytes(entry);
        int begin = stripe.from(entry);
        int first = begin + hashes - from;
        int kept = standing.kept();
        int table = first + (kept + 1) * Slots.HASH_BYTES;
        int tableEnd = table + (kept + 1) * RowTable.ROW_BYTES;
        int unchanged = tableEnd - table - changed;
        int unchangedEnd = first + rows * Slots.HASH_BYTES + kept * RowTable.ROW_BYTES;
        // what goes further to the end goes first
        System.arraycopy(record, unchangedEnd - unchanged, record, table + changed, unchanged);
        System.arraycopy(record, first, record, first + Slots.HASH_BYTES, kept * Slots.HASH_BYTES);
        written.copyTo(record, table, 0, changed);
        written.copyTo(record, tableEnd, changed, written.size());
        ByteWriter.write(request.contactKey().slotHash(), record, first);
        ByteWriter.write(kept + 1L, record, first - RowPacking.COUNT_BYTES, RowPacking.COUNT_BYTES);
        boolean hasLeftOut = HistoryPacking.hasLeftOut(record[begin]) || kept < rows;
        ByteWriter.write(HistoryPacking.leftOut(HistoryPacking.head(now), hasLeftOut), record, begin);
    }
}
