package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A history as a run of bytes and back. Labels and the wording of acts are the same for many people: they are kept once, and a
 * history holds their numbers. Slots become hashes; living permits are not part of it.
 */
final class HistoryPacking {
    private static final int HAS_TOMBSTONE = 1;
    private static final int HAS_LIVING = 2;

    /** What many rows have in common. */
    private final Pool<ContactRow> kinds = new Pool<>();

    private final ActPacking acts = new ActPacking();

    /** A row of which nothing is its own. */
    private static ContactRow kindOf(ContactRow row) {
        return ContactRow.builder()
                .slot(Slots.ofHash(0, row.isShared()))
                .labels(row.labels())
                .addAllAddressKeys(row.addressKeys())
                .state(row.state() == ContactState.RESERVED ? ContactState.ENDED : row.state())
                .at(Instant.EPOCH)
                .build();
    }

    /** The bytes of a history, without its living permits and without rows that end before an instant. */
    byte[] pack(ContactHistory history, Instant keptFrom, boolean hasLiving) {
        ByteWriter out = new ByteWriter();
        out.octet((history.tombstone().isPresent() ? HAS_TOMBSTONE : 0) | (hasLiving ? HAS_LIVING : 0));
        out.bytes(history.lastStep().toEpochMilli(), ByteReader.INSTANT_BYTES);
        history.tombstone().ifPresent(tombstone -> {
            out.instant(tombstone.at());
            out.instant(tombstone.heldUntil());
        });
        out.number(history.acts().size());
        history.acts().forEach(act -> acts.pack(act, out));
        long before = 0;
        for (ContactRow row : history.rows()) {
            boolean canCount = !row.at().isBefore(keptFrom) || row.labels().kind() == ContactKind.CONSENT_REQUEST;
            boolean isKept = !row.state().isOnlyAsked() && canCount;
            if (isKept && !row.isLivingPermitAt(history.lastStep())) {
                out.number(kinds.numberOf(kindOf(row)));
                out.signed(row.at().toEpochMilli() - before);
                out.bytes(Slots.hash(row.slot()), Slots.HASH_BYTES);
                before = row.at().toEpochMilli();
            }
        }
        return out.toBytes();
    }

    /** Writes into bytes when the last step was and whether permits live, where nothing else is another. */
    void stamp(byte[] bytes, Instant lastStep, boolean hasLiving) {
        bytes[0] = (byte) ((bytes[0] & HAS_TOMBSTONE) | (hasLiving ? HAS_LIVING : 0));
        ByteWriter.write(lastStep.toEpochMilli(), bytes, 1, ByteReader.INSTANT_BYTES);
    }

    boolean hasLiving(byte[] bytes) {
        return (bytes[0] & HAS_LIVING) != 0;
    }

    /** The history of the bytes, with the permits that live; the row of one slot gets its name back. */
    ContactHistory unpack(PersonId person, byte[] bytes, List<ContactRow> living, String slot) {
        ByteReader in = new ByteReader(bytes);
        boolean hasTombstone = (in.octet() & HAS_TOMBSTONE) != 0;
        Instant lastStep = Instant.ofEpochMilli(in.signedBytes());
        Optional<Tombstone> tombstone =
                hasTombstone ? Optional.of(Tombstone.of(in.instant(), in.instant())) : Optional.empty();
        int actCount = in.number();
        List<PersonAct> known = new ArrayList<>(actCount);
        for (int i = 0; i < actCount; i++) {
            known.add(acts.unpack(person, in));
        }
        return ContactHistory.unpacked(known, rows(in, slot), living, lastStep, tombstone);
    }

    private List<ContactRow> rows(ByteReader in, String slot) {
        long named = Slots.hash(slot);
        List<ContactRow> rows = new ArrayList<>();
        long at = 0;
        while (in.hasMore()) {
            ContactRow kind = kinds.at(in.number());
            at += in.signed();
            long hash = in.bytes(Slots.HASH_BYTES);
            rows.add(kind.withSlot(hash == named ? slot : Slots.ofHash(hash, kind.isShared()))
                    .withAt(Instant.ofEpochMilli(at)));
        }
        return rows;
    }
}
