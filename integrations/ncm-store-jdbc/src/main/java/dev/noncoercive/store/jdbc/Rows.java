package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
                .build();
        long ends = result.getLong("ends_ms");
        Optional<Instant> endsAt = result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ends));
        return ContactRow.builder()
                .slot(result.getString("slot"))
                .labels(labels)
                .state(state(result.getString("state")))
                .at(Instant.ofEpochMilli(result.getLong("contact_ms")))
                .endsAt(endsAt)
                .grounds(Optional.ofNullable(result.getString("grounds")).map(Texts::grounds))
                .build();
    }

    private static ContactState state(String text) {
        return Arrays.stream(ContactState.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("state must be a known one, but was `" + text + "`"));
    }
}
