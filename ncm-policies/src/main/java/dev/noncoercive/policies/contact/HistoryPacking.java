package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A history as a run of bytes and back. Labels and the wording of acts are the same for many people: they are kept once, and a
 * history holds their numbers. Slots become hashes; living permits are not part of it.
 */
final class HistoryPacking {
    private final Pool<Filing> filings = new Pool<>();
    private final Pool<ContactState> states = new Pool<>();
    private final ActPacking acts = new ActPacking();

    /** What many rows have in common. */
    private record Filing(ContactLabels labels, NavigableSet<AddressKey> addressKeys, boolean isShared) {
        static Filing of(ContactRow row) {
            return new Filing(row.labels(), row.addressKeys(), row.isShared());
        }
    }

    /** The bytes of a history, without its living permits and without rows that end before an instant. */
    byte[] pack(ContactHistory history, Instant keptFrom) {
        ByteWriter out = new ByteWriter();
        out.instant(history.lastStep());
        out.octet(history.tombstone().isPresent() ? 1 : 0);
        history.tombstone().ifPresent(tombstone -> {
            out.instant(tombstone.at());
            out.instant(tombstone.heldUntil());
        });
        out.number(history.acts().size());
        history.acts().forEach(act -> acts.pack(act, out));
        long before = 0;
        for (ContactRow row : history.rows()) {
            boolean canCount = !row.at().isBefore(keptFrom) || row.labels().kind() == ContactKind.CONSENT_REQUEST;
            boolean isKept = row.state() != ContactState.HELD && canCount;
            if (isKept && !row.isLivingPermitAt(history.lastStep())) {
                ContactState state = row.state() == ContactState.RESERVED ? ContactState.ENDED : row.state();
                out.number(states.numberOf(state));
                out.number(filings.numberOf(Filing.of(row)));
                out.signed(row.at().toEpochMilli() - before);
                out.bytes(Slots.hash(row.slot()), Slots.HASH_BYTES);
                before = row.at().toEpochMilli();
            }
        }
        return out.toBytes();
    }

    /** The history of the bytes, with the permits that live; the row of one slot gets its name back. */
    ContactHistory unpack(PersonId person, byte[] bytes, List<ContactRow> living, String slot) {
        ByteReader in = new ByteReader(bytes);
        Instant lastStep = in.instant();
        Optional<Tombstone> tombstone =
                in.octet() == 1 ? Optional.of(Tombstone.of(in.instant(), in.instant())) : Optional.empty();
        int actCount = in.number();
        List<PersonAct> known = new ArrayList<>(actCount);
        for (int i = 0; i < actCount; i++) {
            known.add(acts.unpack(person, in));
        }
        long named = Slots.hash(slot);
        List<ContactRow> rows = new ArrayList<>(living);
        long at = 0;
        while (in.hasMore()) {
            ContactState state = states.at(in.number());
            Filing filing = filings.at(in.number());
            at += in.signed();
            long hash = in.bytes(Slots.HASH_BYTES);
            rows.add(ContactRow.builder()
                    .slot(hash == named ? slot : Slots.ofHash(hash, filing.isShared()))
                    .labels(filing.labels())
                    .addAllAddressKeys(filing.addressKeys())
                    .state(state)
                    .at(Instant.ofEpochMilli(at))
                    .endsAt(Optional.empty())
                    .grounds(Optional.empty())
                    .build());
        }
        ContactHistory history = ContactHistory.kept(known, rows, lastStep);
        return tombstone.map(history::with).orElse(history);
    }
}
