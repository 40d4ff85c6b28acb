package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.Channel;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the results of the statements in {@link Sql}. */
final class Rows {
    private Rows() {}

    static List<PersonAct> acts(ResultSet result, ActCache cache) throws SQLException {
        List<PersonAct> acts = new ArrayList<>();
        while (result.next()) {
            acts.add(cache.act(result.getString("body")));
        }
        return acts;
    }

    static List<ContactRow> contacts(ResultSet result) throws SQLException {
        List<ContactRow> rows = new ArrayList<>();
        while (result.next()) {
            try {
                rows.add(contact(result));
            } catch (IllegalArgumentException e) {
                throw new ContactStoreException(
                        "a row of `ncm_contact` is not one that ncm wrote (" + e.getMessage()
                                + "); nothing is allowed for that person until it is restored",
                        e);
            }
        }
        return rows;
    }

    private static ContactRow contact(ResultSet result) throws SQLException {
        ContactLabels labels = ContactLabels.builder()
                .sender(SenderId.of(result.getString("sender")))
                .purpose(Purpose.of(result.getString("purpose")))
                .channel(Channel.of(result.getString("channel")))
                .topic(Optional.ofNullable(result.getString("topic")).map(Topic::of))
                .kind(kind(result.getString("kind")))
                .build();
        return ContactRow.builder()
                .slot(result.getString("slot"))
                .labels(labels)
                .state(state(result.getString("state")))
                .at(Instant.ofEpochMilli(result.getLong("contact_ms")))
                .endsAt(instant(result, "ends_ms"))
                .addAllHeldFor(codes(result.getString("held_for")))
                .grounds(Optional.ofNullable(result.getString("grounds")).map(Texts::grounds))
                .build();
    }

    private static Optional<Instant> instant(ResultSet result, String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** The row of {@link Sql#PERSON}, or that of a person of whom nothing is known. */
    static Person person(ResultSet result) throws SQLException {
        if (!result.next()) {
            return new Person(false, TimeBounds.EARLIEST, Optional.empty());
        }
        Optional<Instant> heldUntil = instant(result, "held_ms");
        return new Person(
                true,
                Instant.ofEpochMilli(result.getLong("last_step_ms")),
                instant(result, "forgotten_ms").map(at -> Tombstone.of(at, heldUntil.orElse(at))));
    }

    /** What stands in the row of a person. */
    record Person(boolean isKnown, Instant lastStep, Optional<Tombstone> tombstone) {
        ContactHistory with(List<PersonAct> acts, List<ContactRow> contacts) {
            ContactHistory history = ContactHistory.kept(acts, contacts, lastStep);
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
                : Arrays.stream(text.split(" ", -1)).map(Rows::code).toList();
    }

    private static ReasonCode code(String text) {
        return Arrays.stream(ReasonCode.values())
                .filter(code -> code.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reason must be a known one, but was `" + text + "`"));
    }

    private static ContactKind kind(String text) {
        return Arrays.stream(ContactKind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind must be a known one, but was `" + text + "`"));
    }

    private static ContactState state(String text) {
        return Arrays.stream(ContactState.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("state must be a known one, but was `" + text + "`"));
    }
}
