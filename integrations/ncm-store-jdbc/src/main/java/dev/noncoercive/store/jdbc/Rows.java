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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows that the statements in {@link Sql} select. */
final class Rows {
    private static final Map<String, ReasonCode> REASONS =
            Arrays.stream(ReasonCode.values()).collect(Collectors.toMap(ReasonCode::text, Function.identity()));
    private static final Map<String, ContactKind> KINDS =
            Arrays.stream(ContactKind.values()).collect(Collectors.toMap(ContactKind::text, Function.identity()));
    private static final Map<String, ContactState> STATES =
            Arrays.stream(ContactState.values()).collect(Collectors.toMap(ContactState::text, Function.identity()));

    /** Few labels are used by many contacts, and each is checked when it is made. */
    private static final LatestUsed<LabelTexts, ContactLabels> LABELS = new LatestUsed<>(LabelTexts::labels);

    private static final String ACT = "ncm_act";

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
            acts.add(act(Cells.of(result), person, wordings));
        }
        return acts;
    }

    /** The order in which an act was heard, which stands before it where several are read together. */
    static long heard(Cells cells) throws SQLException {
        try {
            return cells.number();
        } catch (IllegalArgumentException e) {
            throw notOurs(ACT, e);
        }
    }

    static PersonAct act(Cells cells, PersonId person, LatestUsed<String, PersonAct> wordings) throws SQLException {
        try {
            Instant at = Instant.ofEpochMilli(cells.number());
            PersonAct wording = wordings.of(cells.text());
            return wording.as(Optional.ofNullable(cells.last()), person, at);
        } catch (IllegalArgumentException e) {
            throw notOurs(ACT, e);
        }
    }

    static List<ContactRow> contacts(ResultSet result) throws SQLException {
        List<ContactRow> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(contact(Cells.of(result)));
        }
        return rows;
    }

    static ContactRow contact(Cells cells) throws SQLException {
        try {
            ContactRow.Builder row = ContactRow.builder()
                    .labels(LABELS.of(
                            new LabelTexts(cells.text(), cells.text(), cells.text(), cells.textIfAny(), cells.text())));
            ContactState state = known(STATES, "state", cells.text());
            row.state(state)
                    .at(Instant.ofEpochMilli(cells.number()))
                    .endsAt(cells.instant())
                    .addAllHeldFor(codes(cells.textIfAny()))
                    .addAllAddressKeys(Addresses.keys(Optional.ofNullable(cells.textIfAny())));
            Optional<String> why = Optional.ofNullable(cells.textIfAny());
            boolean isCorrected = state == ContactState.CORRECTED;
            return row.grounds(why.filter(text -> !isCorrected).map(Texts::grounds))
                    .correction(why.filter(text -> isCorrected).map(Texts::correction))
                    .slot(Objects.requireNonNull(cells.last()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw notOurs("ncm_contact", e);
        }
    }

    /** Somebody else changed a row, or the disk did. */
    private static ContactStoreException notOurs(String table, IllegalArgumentException why) {
        return new ContactStoreException(
                "a row of `" + table + "` is not one that ncm wrote (" + why.getMessage()
                        + "); nothing is allowed for that person until it is restored",
                why);
    }

    /** The row of {@link Sql#PERSON}, or that of a person of whom nothing is known. */
    static Person person(ResultSet result) throws SQLException {
        return result.next() ? knownPerson(Cells.of(result)) : Person.unknown();
    }

    static Person knownPerson(Cells cells) throws SQLException {
        try {
            Instant lastStep = Instant.ofEpochMilli(cells.number());
            long reachMillis = cells.number();
            Optional<Instant> completeSince = cells.instant();
            Optional<Instant> wholeSince = cells.instant();
            Optional<Instant> forgotten = cells.instant();
            Optional<Instant> heldUntil = cells.instant();
            Optional<Tombstone> tombstone = tombstone(forgotten, heldUntil, Optional.ofNullable(cells.last()));
            return new Person(Optional.of(lastStep), tombstone, reachMillis, completeSince, wholeSince);
        } catch (IllegalArgumentException e) {
            throw notOurs("ncm_person", e);
        }
    }

    private static Optional<Tombstone> tombstone(
            Optional<Instant> forgotten, Optional<Instant> heldUntil, Optional<String> keptNos) {
        Optional<Tombstone> left = forgotten.map(at -> Tombstone.of(at, heldUntil.orElse(at)));
        return left.isEmpty() ? left : KeptNoTexts.read(keptNos, left).stream().findFirst();
    }

    /** What stands in the row of a person. */
    record Person(
            Optional<Instant> savedLastStep,
            Optional<Tombstone> tombstone,
            long reachMillis,
            Optional<Instant> completeSince,
            Optional<Instant> wholeSince) {
        static Person unknown() {
            return new Person(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
        }

        /** Contacts may tell of a later step than the row of the person does; what was only observed is no step. */
        ContactHistory with(List<PersonAct> acts, List<ContactRow> contacts) {
            Instant lastStep = savedLastStep.orElse(TimeBounds.EARLIEST);
            for (ContactRow contact : contacts) {
                boolean isLater =
                        contact.state() != ContactState.OBSERVED && contact.at().isAfter(lastStep);
                lastStep = isLater ? contact.at() : lastStep;
            }
            ContactHistory history = ContactHistory.kept(acts, contacts, lastStep)
                    .withCompleteSince(completeSince)
                    .withWholeSince(wholeSince);
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
