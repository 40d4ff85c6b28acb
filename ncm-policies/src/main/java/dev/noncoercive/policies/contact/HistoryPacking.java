package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A history as a run of bytes and back. Labels and the wording of acts are the same for many people: they are kept once, and a
 * history holds their numbers. Slots become hashes.
 */
final class HistoryPacking {
    private static final int HAS_TOMBSTONE = 1;
    private static final int START_SIZE = 64;
    private static final int BYTES_OF_ROW = 18;

    private final RowPacking rows = new RowPacking();

    private final ActPacking acts = new ActPacking();
    private final TombstonePacking tombstones = new TombstonePacking(acts);

    /** The bytes of a history, without rows that are before an instant and cannot count. */
    byte[] pack(ContactHistory history, Instant keptFrom) {
        ByteWriter out = new ByteWriter(START_SIZE + history.rowRun().size() * BYTES_OF_ROW);
        out.octet(history.tombstone().isPresent() ? HAS_TOMBSTONE : 0);
        out.bytes(history.lastStep().toEpochMilli(), ByteReader.INSTANT_BYTES);
        history.tombstone().ifPresent(tombstone -> tombstones.pack(tombstone, out));
        acts.pack(history.actRun(), out);
        rows.pack(history.rowRun(), keptFrom, history.lastStep(), out);
        return out.toBytes();
    }

    void stamp(byte[] bytes, Instant lastStep) {
        ByteWriter.write(lastStep.toEpochMilli(), bytes, 1, ByteReader.INSTANT_BYTES);
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
