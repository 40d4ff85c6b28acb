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

    private final RowPacking rows = new RowPacking();

    private final ActPacking acts = new ActPacking();
    private final TombstonePacking tombstones = new TombstonePacking(acts);

    /** Writes a history, without rows that are before an instant and cannot count. */
    void pack(ContactHistory history, Instant keptFrom, ByteWriter out) {
        long head = head(history.lastStep().toEpochMilli());
        out.bytes(history.tombstone().isPresent() ? head | HAS_TOMBSTONE : head, HEAD_BYTES);
        history.tombstone().ifPresent(tombstone -> tombstones.pack(tombstone, out));
        acts.pack(history.actRun(), out);
        rows.pack(history.rowRun(), keptFrom, history.lastStep(), out);
    }

    /** Writes a packed history again, with another last step. */
    void pack(byte[] packed, Instant lastStep, ByteWriter out) {
        out.bytes(head(lastStep.toEpochMilli()) | packed[0], HEAD_BYTES);
        out.copy(packed, HEAD_BYTES, packed.length);
    }

    static long head(long lastStep) {
        return lastStep << Byte.SIZE;
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
