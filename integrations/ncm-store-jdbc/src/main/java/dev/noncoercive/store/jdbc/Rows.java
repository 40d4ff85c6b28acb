package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Tombstone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the results of the statements in {@link Sql}, by place: names are looked up again for each row. */
final class Rows {
    private static final Map<String, ReasonCode> REASONS =
            Arrays.stream(ReasonCode.values()).collect(Collectors.toMap(ReasonCode::text, Function.identity()));
    private static final Map<String, ContactKind> KINDS =
            Arrays.stream(ContactKind.values()).collect(Collectors.toMap(ContactKind::text, Function.identity()));
    private static final Map<String, ContactState> STATES =
            Arrays.stream(ContactState.values()).collect(Collectors.toMap(ContactState::text, Function.identity()));

    /** Few labels are used by many contacts, and each is checked when it is made. */
    private static final LatestUsed<LabelTexts, ContactLabels> LABELS = new LatestUsed<>(LabelTexts::labels);

    private Rows() {}

    private record LabelTexts(
            String sender,
            String purpose,
            String channel,
            @Nullable String topic,
            String kind) {
        ContactLabels labels() {
            return ContactLabels.builder()
                    .sender(SenderId.of(sender))
                    .purpose(Purpose.of(purpose))
                    .channel(Channel.of(channel))
                    .topic(Optional.ofNullable(topic).map(Topic::of))
                    .kind(known(KINDS, "kind", kind))
                    .build();
        }
    }

    static List<PersonAct> acts(ResultSet result, PersonId person, LatestUsed<String, PersonAct> wordings)
            throws SQLException {
        List<PersonAct> acts = new ArrayList<>();
        while (result.next()) {
            acts.add(act(result, person, wordings));
        }
        return acts;
    }

    static PersonAct act(ResultSet result, PersonId person, LatestUsed<String, PersonAct> wordings)
            throws SQLException {
        PersonAct wording = wordings.of(result.getString(3));
        return wording.as(Optional.ofNullable(result.getString(1)), person, Instant.ofEpochMilli(result.getLong(2)));
    }

    static List<ContactRow> contacts(ResultSet result) throws SQLException {
        List<ContactRow> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(contact(result));
        }
        return rows;
    }

    static ContactRow contact(ResultSet result) throws SQLException {
        try {
            LabelTexts labels = new LabelTexts(
                    result.getString(2),
                    result.getString(3),
                    result.getString(4),
                    result.getString(5),
                    result.getString(6));
            ContactState state = known(STATES, "state", result.getString(7));
            boolean isCorrected = state == ContactState.CORRECTED;
            Optional<String> why = Optional.ofNullable(result.getString(12));
            return ContactRow.builder()
                    .slot(result.getString(1))
                    .labels(LABELS.of(labels))
                    .state(state)
                    .at(Instant.ofEpochMilli(result.getLong(8)))
                    .endsAt(instant(result, 9))
                    .addAllHeldFor(codes(result.getString(10)))
                    .addAllAddressKeys(Addresses.keys(Optional.ofNullable(result.getString(11))))
                    .grounds(why.filter(text -> !isCorrected).map(Texts::grounds))
                    .correction(why.filter(text -> isCorrected).map(Texts::correction))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ContactStoreException(
                    "a row of `ncm_contact` is not one that ncm wrote (" + e.getMessage()
                            + "); nothing is allowed for that person until it is restored",
                    e);
        }
    }

    static Optional<Instant> instant(ResultSet result, int column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** The row of {@link Sql#PERSON}, or that of a person of whom nothing is known. */
    static Person person(ResultSet result) throws SQLException {
        return result.next() ? knownPerson(result) : Person.unknown();
    }

    static Person knownPerson(ResultSet result) throws SQLException {
        Optional<Instant> heldUntil = instant(result, 3);
        return new Person(
                Optional.of(Instant.ofEpochMilli(result.getLong(1))),
                tombstone(instant(result, 2), heldUntil, Optional.ofNullable(result.getString(5))),
                result.getLong(4),
                instant(result, 6));
    }

    private static Optional<Tombstone> tombstone(
            Optional<Instant> forgotten, Optional<Instant> heldUntil, Optional<String> keptNos) {
        return forgotten.map(at -> Tombstone.of(at, heldUntil.orElse(at)).withKeptNos(KeptNoTexts.read(keptNos)));
    }

    /** What stands in the row of a person. */
    record Person(
            Optional<Instant> savedLastStep,
            Optional<Tombstone> tombstone,
            long reachMillis,
            Optional<Instant> completeSince) {
        static Person unknown() {
            return new Person(Optional.empty(), Optional.empty(), 0, Optional.empty());
        }

        /** Contacts may tell of a later step than the row of the person does; what was only observed is no step. */
        ContactHistory with(List<PersonAct> acts, List<ContactRow> contacts) {
            Instant lastStep = savedLastStep.orElse(TimeBounds.EARLIEST);
            for (ContactRow contact : contacts) {
                boolean isLater =
                        contact.state() != ContactState.OBSERVED && contact.at().isAfter(lastStep);
                lastStep = isLater ? contact.at() : lastStep;
            }
            ContactHistory history =
                    ContactHistory.kept(acts, contacts, lastStep).withCompleteSince(completeSince);
            return tombstone.map(history::with).orElse(history);
        }
    }

    static Optional<String> codes(Collection<ReasonCode> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(codes.stream().map(ReasonCode::text).collect(Collectors.joining(" ")));
    }

    private static List<ReasonCode> codes(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(code -> known(REASONS, "reason", code))
                        .toList();
    }

    private static <T> T known(Map<String, T> values, String what, String text) {
        T known = values.get(text);
        if (known == null) {
            throw new IllegalArgumentException(what + " must be a known one, but was `" + text + "`");
        }
        return known;
    }
}
