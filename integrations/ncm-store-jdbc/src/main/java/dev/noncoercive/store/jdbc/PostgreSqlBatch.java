package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.Tombstone;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many people in one statement: each parameter is a column. */
final class PostgreSqlBatch {
    /** Whoever holds several people holds them in this order, so that two who do never wait for each other. */
    private static final String HOLD = "SELECT last_step_ms, forgotten_ms, held_ms, reach_ms, person FROM ncm_person"
            + " WHERE person = ANY (?) ORDER BY person FOR UPDATE";

    private static final String ACTS =
            "SELECT act_id, act_ms, body, person FROM ncm_act WHERE person = ANY (?)" + " ORDER BY person, heard";
    private static final String CONTACTS = Sql.CONTACTS_OF_PEOPLE
            + " FROM unnest(?::text[], ?::text[], ?::bigint[]) AS asked (person, slot, reach)"
            + " JOIN ncm_person p ON p.person = asked.person JOIN ncm_contact c ON c.person = asked.person"
            + " AND (c.slot = asked.slot OR c.contact_ms >= p.last_step_ms - GREATEST(p.reach_ms, asked.reach))";

    private static final String SAVE_PEOPLE = "INSERT INTO ncm_person (" + Sql.PERSON_COLUMNS + ") SELECT *"
            + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])" + Sql.ON_KNOWN_PERSON;
    private static final String SAVE_ACTS = "INSERT INTO ncm_act (" + Sql.ACT_COLUMNS + ") SELECT *"
            + " FROM unnest(?::text[], ?::integer[], ?::text[], ?::bigint[], ?::text[])";
    private static final String SAVE_CONTACTS = "INSERT INTO ncm_contact (" + Sql.SAVED_CONTACT_COLUMNS
            + ") SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])" + Sql.ON_KNOWN_CONTACT;

    private final Link link;
    private final List<Scope> scopes;

    PostgreSqlBatch(Link link, List<Scope> scopes) {
        this.link = link;
        this.scopes = scopes;
    }

    /** The rows of those who are known, who are held from now on. */
    Map<String, Rows.Person> hold() throws SQLException {
        Map<String, Rows.Person> held = new HashMap<>();
        PreparedStatement statement = link.prepared(HOLD);
        Columns.of(link, statement).text(scopes, scope -> scope.person().value());
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                held.put(result.getString(5), Rows.knownPerson(result));
            }
        }
        return held;
    }

    List<Database.Known> read(
            Map<String, Rows.Person> held, LatestUsed<String, PersonAct> wordings, Optional<Instant> now)
            throws SQLException {
        Map<String, List<PersonAct>> acts = acts(wordings);
        Map<String, List<ContactRow>> contacts = contacts();
        List<Database.Known> all = new ArrayList<>(scopes.size());
        for (Scope scope : scopes) {
            String person = scope.person().value();
            Rows.Person row = held.getOrDefault(person, Rows.Person.unknown());
            ContactHistory history =
                    row.with(acts.getOrDefault(person, List.of()), contacts.getOrDefault(person, List.of()));
            all.add(new Database.Known(history, row.savedLastStep(), now));
        }
        return all;
    }

    private Map<String, List<PersonAct>> acts(LatestUsed<String, PersonAct> wordings) throws SQLException {
        Map<String, List<PersonAct>> acts = new HashMap<>();
        PreparedStatement statement = link.prepared(ACTS);
        Columns.of(link, statement).text(scopes, scope -> scope.person().value());
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                String person = result.getString(4);
                acts.computeIfAbsent(person, first -> new ArrayList<>())
                        .add(Rows.act(result, PersonId.of(person), wordings));
            }
        }
        return acts;
    }

    private Map<String, List<ContactRow>> contacts() throws SQLException {
        Map<String, List<ContactRow>> contacts = new HashMap<>();
        PreparedStatement statement = link.prepared(CONTACTS);
        Columns.of(link, statement)
                .text(scopes, scope -> scope.person().value())
                .text(scopes, scope -> scope.slot().orElse(""))
                .number(scopes, scope -> scope.reach().toMillis());
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                contacts.computeIfAbsent(result.getString(13), first -> new ArrayList<>())
                        .add(Rows.contact(result));
            }
        }
        return contacts;
    }

    static void save(Link link, List<Change> changes) throws SQLException {
        savePeople(link, changes.stream().filter(Change::changesPerson).toList());
        saveActs(link, changes);
        saveContacts(link, changes);
    }

    private static void savePeople(Link link, List<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        PreparedStatement statement = link.prepared(SAVE_PEOPLE);
        Columns.of(link, statement)
                .text(changes, Change::person)
                .number(changes, change -> change.after().lastStep().toEpochMilli())
                .number(changes, change -> change.after().reach().toMillis())
                .number(changes, change -> millis(change.after().tombstone().map(Tombstone::at)))
                .number(changes, change -> millis(change.after().tombstone().map(Tombstone::heldUntil)));
        statement.executeUpdate();
    }

    private record Heard(int place, PersonAct act) {}

    private static void saveActs(Link link, List<Change> changes) throws SQLException {
        List<Heard> heard = new ArrayList<>();
        for (Change change : changes) {
            int place = change.actsKnown();
            for (PersonAct act : change.acts()) {
                heard.add(new Heard(place++, act));
            }
        }
        if (heard.isEmpty()) {
            return;
        }
        PreparedStatement statement = link.prepared(SAVE_ACTS);
        Columns.of(link, statement)
                .text(heard, one -> one.act().person().value())
                .number(heard, one -> (long) one.place())
                .text(heard, one -> one.act().id().orElse(null))
                .number(heard, one -> one.act().at().toEpochMilli())
                .text(heard, one -> Texts.wording(one.act()));
        statement.executeUpdate();
    }

    private record Contacted(String person, ContactRow row) {
        ContactLabels labels() {
            return row.labels();
        }
    }

    private static void saveContacts(Link link, List<Change> changes) throws SQLException {
        List<Contacted> rows = changes.stream()
                .flatMap(change -> change.contacts().stream().map(row -> new Contacted(change.person(), row)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement statement = link.prepared(SAVE_CONTACTS);
        Columns.of(link, statement)
                .text(rows, Contacted::person)
                .text(rows, one -> one.row().slot())
                .text(rows, one -> one.labels().sender().value())
                .text(rows, one -> one.labels().purpose().value())
                .text(rows, one -> one.labels().channel().value())
                .text(rows, one -> one.labels().topic().map(Object::toString).orElse(null))
                .text(rows, one -> one.labels().kind().text())
                .text(rows, one -> one.row().state().text())
                .number(rows, one -> one.row().at().toEpochMilli())
                .number(rows, one -> millis(one.row().endsAt()))
                .text(rows, one -> Rows.codes(one.row().heldFor()).orElse(null))
                .text(rows, one -> Addresses.text(one.row().addressKeys()).orElse(null))
                .text(rows, one -> one.row().grounds().map(Texts::write).orElse(null));
        statement.executeUpdate();
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    /** Sets the parameters of a statement, one after the other. */
    private static final class Columns {
        private final Link link;
        private final PreparedStatement statement;
        private int place;

        private Columns(Link link, PreparedStatement statement) {
            this.link = link;
            this.statement = statement;
        }

        static Columns of(Link link, PreparedStatement statement) {
            return new Columns(link, statement);
        }

        <T> Columns text(List<T> rows, Function<T, @Nullable String> cell) throws SQLException {
            return column("text", rows, cell);
        }

        <T> Columns number(List<T> rows, Function<T, @Nullable Long> cell) throws SQLException {
            return column("bigint", rows, cell);
        }

        private <T> Columns column(String type, List<T> rows, Function<T, ?> cell) throws SQLException {
            Object[] cells = rows.stream().map(cell).toArray();
            statement.setArray(++place, link.connection().createArrayOf(type, cells));
            return this;
        }
    }
}
