package dev.noncoercive.store.jdbc;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Acts and grounds as the JSON documents that stand in the tables. */
final class Texts {
    private static final Documents JSON = Documents.json();

    private Texts() {}

    /** The document of {@link Grounds}, which are made by the gate and so have none of their own. */
    record GroundsDocument(Optional<Instant> consentGivenAt, Optional<String> basis, List<RoomDocument> room) {}

    /** The document of {@link Room}. */
    record RoomDocument(RuleOwner owner, Allowance allowance, int used) {}

    static String write(PersonAct act) {
        return JSON.write(act);
    }

    static PersonAct act(String text) {
        try {
            return JSON.read(text, PersonAct.class).value();
        } catch (DocumentException e) {
            throw unreadable("ncm_act.body", e);
        }
    }

    static String write(Grounds grounds) {
        return JSON.write(new GroundsDocument(
                grounds.consentGivenAt(),
                grounds.basis(),
                grounds.room().stream()
                        .map(room -> new RoomDocument(room.owner(), room.allowance(), room.used()))
                        .toList()));
    }

    static Grounds grounds(String text) {
        try {
            GroundsDocument document = JSON.read(text, GroundsDocument.class).value();
            return Grounds.of(
                    document.consentGivenAt(),
                    document.basis(),
                    document.room().stream()
                            .map(room -> Room.of(room.owner(), room.allowance(), room.used()))
                            .toList());
        } catch (DocumentException e) {
            throw unreadable("ncm_contact.grounds", e);
        }
    }

    private static ContactStoreException unreadable(String column, DocumentException e) {
        return new ContactStoreException(
                "a text in `" + column + "` is not one that ncm wrote (" + e.getMessage()
                        + "); nothing is allowed for that person until it is restored",
                e);
    }
}
