package dev.noncoercive.store.jdbc;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.Correction;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.Room;
import dev.noncoercive.policies.contact.RuleOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Wordings and grounds as the JSON documents that stand in the tables. */
final class Texts {
    private static final Documents JSON = Documents.json();
    private static final String KIND = "{\"act\":\"";
    private static final PersonId NOBODY = PersonId.of("nobody");
    /** Who said a wording and when, in the canonical form: nobody, never. */
    private static final String BY_NOBODY = ",\"person\":\"nobody\",\"at\":\"1970-01-01T00:00:00Z\"";

    private static final LatestUsed<List<Room>, String> ROOMS =
            new LatestUsed<>(rooms -> Documents.canonical(documents(rooms)));

    private static final LatestUsed<String, String> LABELS = new LatestUsed<>(Documents::canonical);

    private static final LatestUsed<List<String>, String> PROFILES = new LatestUsed<>(Documents::canonical);

    private Texts() {}

    /** The document of {@link Grounds}, which are made by the gate and so have none of their own. */
    record GroundsDocument(
            Optional<Instant> consentGivenAt,
            Optional<String> noticeVersion,
            Optional<String> basis,
            Optional<List<String>> profiles,
            List<RoomDocument> room) {}

    /** The document of {@link Room}. */
    record RoomDocument(RuleOwner owner, Allowance allowance, int used) {}

    /** The document of {@link Correction}, which only a gate makes. */
    record CorrectionDocument(Instant correctedAt, String why) {
        Correction correction() {
            return Correction.of(correctedAt, why);
        }
    }

    /** What was said; who said it, when and under which id stands in columns of its own. */
    static String wording(PersonAct act) {
        return Documents.canonical(act.as(Optional.empty(), NOBODY, Instant.EPOCH))
                .replace(BY_NOBODY, "");
    }

    static PersonAct wording(String text) {
        int afterKind = text.indexOf('"', KIND.length());
        boolean isWording = text.startsWith(KIND) && afterKind > 0;
        String whole = isWording
                ? new StringBuilder(text).insert(afterKind + 1, BY_NOBODY).toString()
                : text;
        try {
            return JSON.read(whole, PersonAct.class).value();
        } catch (DocumentException e) {
            throw unreadable("ncm_act.body", e);
        }
    }

    /** What stands in the column of the grounds: of a contact that was corrected, when and why; it never had grounds. */
    static Optional<String> written(ContactRow row) {
        return row.correction().map(Texts::write).or(() -> row.grounds().map(Texts::write));
    }

    private static String write(Correction correction) {
        return Documents.canonical(new CorrectionDocument(correction.at(), correction.why()));
    }

    static Correction correction(String text) {
        return read(text, CorrectionDocument.class).correction();
    }

    /** The document of {@link GroundsDocument}: what is not there is left out, and the rooms are the same for many people. */
    static String write(Grounds grounds) {
        return "{"
                + grounds.consentGivenAt()
                        .map(at -> field("consentGivenAt", "\"" + at + "\""))
                        .orElse("")
                + grounds.noticeVersion()
                        .map(version -> field("noticeVersion", LABELS.of(version)))
                        .orElse("")
                + grounds.basis().map(basis -> field("basis", LABELS.of(basis))).orElse("")
                + (grounds.profiles().isEmpty() ? "" : "\"profiles\":" + PROFILES.of(grounds.profiles()) + ",")
                + "\"room\":" + ROOMS.of(grounds.room()) + "}";
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":" + value + ",";
    }

    private static List<RoomDocument> documents(List<Room> rooms) {
        return rooms.stream()
                .map(room -> new RoomDocument(room.owner(), room.allowance(), room.used()))
                .toList();
    }

    static Grounds grounds(String text) {
        GroundsDocument document = read(text, GroundsDocument.class);
        List<Room> rooms = document.room().stream()
                .map(room -> Room.of(room.owner(), room.allowance(), room.used()))
                .toList();
        return Grounds.of(document.consentGivenAt(), document.basis(), rooms)
                .withNoticeVersion(document.noticeVersion())
                .withProfiles(document.profiles().orElse(List.of()));
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.read(text, type).value();
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
