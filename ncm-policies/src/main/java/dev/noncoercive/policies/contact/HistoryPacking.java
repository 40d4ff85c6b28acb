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
    private static final int HAS_TOMBSTONE = 1;

    /** In the first octet of a history of which all that is left is what was said and sent since. */
    static final int NO_TOMBSTONE = 0;

    private final RowPacking rows = new RowPacking();

    private final ActPacking acts = new ActPacking();
    private final TombstonePacking tombstones = new TombstonePacking(acts);

    /** Writes a history, without rows that are before an instant and cannot count. */
    void pack(ContactHistory history, Instant keptFrom, ByteWriter out) {
        out.octet(history.tombstone().isPresent() ? HAS_TOMBSTONE : NO_TOMBSTONE);
        out.bytes(history.lastStep().toEpochMilli(), ByteReader.INSTANT_BYTES);
        history.tombstone().ifPresent(tombstone -> tombstones.pack(tombstone, out));
        acts.pack(history.actRun(), out);
        rows.pack(history.rowRun(), keptFrom, history.lastStep(), out);
    }

    /** Writes a packed history again, with another last step. */
    void pack(byte[] packed, Instant lastStep, ByteWriter out) {
        out.copy(packed, 0, packed.length);
        out.fill(1, lastStep.toEpochMilli(), ByteReader.INSTANT_BYTES);
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
        boolean hasTombstone = (in.octet() & HAS_TOMBSTONE) != 0;
        Instant lastStep = Instant.ofEpochMilli(in.signedBytes());
        Optional<Tombstone> tombstone = hasTombstone ? Optional.of(tombstones.read(in)) : Optional.empty();
        ActRun known = acts.read(person, in);
        return ContactHistory.unpacked(known, RowRun.of(rows.read(bytes, in)), lastStep, tombstone);
    }
}
