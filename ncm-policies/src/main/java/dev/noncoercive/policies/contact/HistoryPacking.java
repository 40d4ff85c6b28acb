package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Optional;

/**
 * A history as a run of bytes and back. Labels and the wording of acts are the same for many people: they are kept once, and a
 * history holds their numbers. Slots become hashes.
 */
final class HistoryPacking {
    /** A history begins with the instant of its last step, behind an octet that says whether more than what was said and sent is left of it. */
    static final int HEAD_BYTES = Long.BYTES;

    private static final long HAS_TOMBSTONE = 1;
    /** Rows went that were too old to count by then. */
    private static final long HAS_LEFT_OUT = 2;

    private final RowPacking rows = new RowPacking();

    private final ActPacking acts = new ActPacking();
    private final TombstonePacking tombstones = new TombstonePacking(acts);

    /** Writes a history, without rows that are before an instant and cannot count; whether any were left out before is remembered. */
    void pack(ContactHistory history, Instant keptFrom, boolean hasLeftOut, ByteWriter out) {
        long head = leftOut(head(history.lastStep().toEpochMilli()), hasLeftOut);
        int place = out.size();
        out.bytes(history.tombstone().isPresent() ? head | HAS_TOMBSTONE : head, HEAD_BYTES);
        history.tombstone().ifPresent(tombstone -> tombstones.pack(tombstone, out));
        acts.pack(history.actRun(), out);
        if (rows.pack(history.rowRun(), keptFrom, history.lastStep(), out)) {
            out.fill(place, HAS_LEFT_OUT | (history.tombstone().isPresent() ? HAS_TOMBSTONE : 0), 1);
        }
    }

    /** Writes a packed history again, with another last step. */
    void pack(byte[] packed, Instant lastStep, ByteWriter out) {
        out.bytes(head(lastStep.toEpochMilli()) | packed[0], HEAD_BYTES);
        out.copy(packed, HEAD_BYTES, packed.length);
    }

    static long head(long lastStep) {
        return lastStep << Byte.SIZE;
    }

    /** A head that says so where rows were left out. */
    static long leftOut(long head, boolean hasLeftOut) {
        return hasLeftOut ? head | HAS_LEFT_OUT : head;
    }

    static boolean hasLeftOut(long head) {
        return (head & HAS_LEFT_OUT) != 0;
    }

    static boolean hasTombstone(long head) {
        return (head & HAS_TOMBSTONE) != 0;
    }

    static long lastStep(long head) {
        return head >> Byte.SIZE;
    }

    RowPacking rows() {
        return rows;
    }

    PersonAct wording(int number) {
        return acts.wording(number);
    }

    /** The history. Its acts and rows are read when they are needed. */
    ContactHistory unpack(PersonId person, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        long head = in.bytes(HEAD_BYTES);
        Instant lastStep = Instant.ofEpochMilli(lastStep(head));
        Optional<Tombstone> tombstone = hasTombstone(head) ? Optional.of(tombstones.read(in)) : Optional.empty();
        ActRun known = acts.read(person, in);
        return ContactHistory.unpacked(known, RowRun.of(rows.read(bytes, in)), lastStep, tombstone);
    }
}
