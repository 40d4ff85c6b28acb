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
    private static final String HOLD = "SELECT " + Sql.PERSON_READ + ", person FROM ncm_person"
            + " WHERE person = ANY (?) ORDER BY person FOR UPDATE";

    /** Whoever waits for nobody needs no order. */
    private static final String HOLD_FREE =
            "SELECT " + Sql.PERSON_READ + ", person FROM ncm_person" + " WHERE person = ANY (?) FOR UPDATE SKIP LOCKED";

    /** The offset keeps the planner from joining whole tables: it does not know yet how large they become. */
    private static final String ACTS = "SELECT " + Sql.ACT_READ + ", asked.person"
            + " FROM unnest(?::text[]) AS asked (person) CROSS JOIN LATERAL (SELECT * FROM ncm_act"
            + " WHERE person = asked.person ORDER BY heard OFFSET 0) a";

    private static final String CONTACTS = "SELECT " + Sql.contact("CASE WHEN slot = asked_slot THEN grounds END")
            + ", asked_person FROM unnest(?::text[], ?::text[], ?::bigint[]) AS asked (asked_person, asked_slot, reach)"
            + " CROSS JOIN LATERAL (SELECT * FROM ncm_contact WHERE person = asked_person AND (slot = asked_slot OR contact_ms >="
            + " (SELECT last_step_ms - GREATEST(reach_ms, reach) FROM ncm_person WHERE person = asked_person))"
            + " OFFSET 0) c";

    private static final String SAVE_PEOPLE = "INSERT INTO ncm_person (" + Sql.PERSON_COLUMNS + ") SELECT *"
            + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[])"
            + Sql.ON_KNOWN_PERSON;
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

    @FunctionalInterface
    interface Clock {
        Instant read(ResultSet result) throws SQLException;
    }

    /** Begins a transaction, holds whoever is free and reads about them, in one round trip. */
    List<Optional<Database.Known>> begin(String begin, String time, LatestUsed<String, PersonAct> wordings, Clock clock)
            throws SQLException {
        PreparedStatement statement = link.prepared(String.join("; ", begin, HOLD_FREE, time, ACTS, CONTACTS));
        asked(people(people(Columns.of(link, statement))));
        statement.execute();
        Map<String, Rows.Person> held = held(next(statement));
        Instant now;
        try (ResultSet result = next(statement)) {
            now = clock.read(result);
        }
        List<Database.Known> all =
                known(held, acts(next(statement), wordings), contacts(next(statement)), Optional.of(now));
        return all.stream()
                .map(Optional::of)
                .map(known -> known.filter(one -> one.savedLastStep().isPresent()))
                .toList();
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private Columns people(Columns columns) throws SQLException {
        return columns.text(scopes, scope -> scope.person().value());
    }

    private Columns asked(Columns columns) throws SQLException {
        return people(columns)
                .text(scopes, FurtherSlots::first)
                .number(scopes, scope -> scope.reach().toMillis());
    }

    /** The rows of those who are known, who are held from now on. */
    Map<String, Rows.Person> hold() throws SQLException {
        PreparedStatement statement = link.prepared(HOLD);
        people(Columns.of(link, statement));
        return held(statement.executeQuery());
    }

    private static Map<String, Rows.Person> held(ResultSet rows) throws SQLException {
        Map<String, Rows.Person> held = new HashMap<>();
        try (ResultSet result = rows) {
            while (result.next()) {
                held.put(result.getString(Sql.OF_PERSON.size() + 1), Rows.knownPerson(Cells.of(result)));
            }
        }
        return held;
    }

    List<Database.Known> read(
            Map<String, Rows.Person> held, LatestUsed<String, PersonAct> wordings, Optional<Instant> now)
            throws SQLException {
        PreparedStatement acts = link.prepared(ACTS);
        people(Columns.of(link, acts));
        Map<String, List<PersonAct>> said = acts(acts.executeQuery(), wordings);
        PreparedStatement contacts = link.prepared(CONTACTS);
        asked(Columns.of(link, contacts));
        return known(held, said, contacts(contacts.executeQuery()), now);
    }

    private List<Database.Known> known(
            Map<String, Rows.Person> held,
            Map<String, List<PersonAct>> acts,
            Map<String, List<ContactRow>> contacts,
            Optional<Instant> now)
            throws SQLException {
        List<Database.Known> all = new ArrayList<>(scopes.size());
        for (Scope scope : scopes) {
            String person = scope.person().value();
            Rows.Person row = held.getOrDefault(person, Rows.Person.unknown());
            List<ContactRow> rows = FurtherSlots.with(contacts.getOrDefault(person, List.of()), link, scope);
            ContactHistory history = row.with(acts.getOrDefault(person, List.of()), rows);
            all.add(new Database.Known(history, row.savedLastStep(), now));
        }
        return all;
    }

    private static Map<String, List<PersonAct>> acts(ResultSet rows, LatestUsed<String, PersonAct> wordings)
            throws SQLException {
        Map<String, List<PersonAct>> acts = new HashMap<>();
        try (ResultSet result = rows) {
            while (result.next()) {
                String person = result.getString(4);
                acts.computeIfAbsent(person, first -> new ArrayList<>())
                        .add(Rows.act(Cells.of(result), PersonId.of(person), wordings));
            }
        }
        return acts;
    }

    private static Map<String, List<ContactRow>> contacts(ResultSet rows) throws SQLException {
        Map<String, List<ContactRow>> contacts = new HashMap<>();
        try (ResultSet result = rows) {
            while (result.next()) {
                contacts.computeIfAbsent(result.getString(13), first -> new ArrayList<>())
                        .add(Rows.contact(Cells.of(result)));
            }
        }
        return contacts;
    }

    /** Saves all in one round trip, and then runs what is to end it, if anything. */
    static void save(Link link, List<Change> changes, String end) throws SQLException {
        List<Change> people = changes.stream().filter(Change::changesPerson).toList();
        List<Heard> heard = heard(changes);
        List<Contacted> contacted = contacted(changes);
        List<String> parts = new ArrayList<>();
        if (!people.isEmpty()) {
            parts.add(SAVE_PEOPLE);
        }
        if (!heard.isEmpty()) {
            parts.add(SAVE_ACTS);
        }
        if (!contacted.isEmpty()) {
            parts.add(SAVE_CONTACTS);
        }
        if (!end.isEmpty()) {
            parts.add(end);
        }
        if (parts.isEmpty()) {
            return;
        }
        PreparedStatement statement = link.prepared(String.join("; ", parts));
        Columns columns = Columns.of(link, statement);
        if (!people.isEmpty()) {
            setPeople(columns, people);
        }
        if (!heard.isEmpty()) {
            setActs(columns, heard);
        }
        if (!contacted.isEmpty()) {
            setContacts(columns, contacted);
        }
        statement.execute();
    }

    private static void setPeople(Columns columns, List<Change> changes) throws SQLException {
        columns.text(changes, Change::person)
                .number(changes, change -> change.after().lastStep().toEpochMilli())
                .number(changes, change -> change.after().reach().toMillis())
                .number(changes, change -> millis(change.after().tombstone().map(Tombstone::at)))
                .number(changes, change -> millis(change.after().tombstone().map(Tombstone::heldUntil)))
                .text(
                        changes,
                        change -> change.after()
                                .tombstone()
                                .flatMap(KeptNoTexts::write)
                                .orElse(null))
                .number(changes, change -> millis(change.after().wholeSince()));
    }

    private record Heard(int place, PersonAct act) {}

    private static List<Heard> heard(List<Change> changes) {
        List<Heard> heard = new ArrayList<>();
        for (Change change : changes) {
            int place = change.actsKnown();
            for (PersonAct act : change.acts()) {
                heard.add(new Heard(place++, act));
            }
        }
        return heard;
    }

    private static void setActs(Columns columns, List<Heard> heard) throws SQLException {
        columns.text(heard, one -> one.act().person().value())
                .number(heard, one -> (long) one.place())
                .text(heard, one -> one.act().id().orElse(null))
                .number(heard, one -> one.act().at().toEpochMilli())
                .text(heard, one -> Texts.wording(one.act()));
    }

    private record Contacted(String person, ContactRow row) {
        ContactLabels labels() {
            return row.labels();
        }
    }

    private static List<Contacted> contacted(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.contacts().stream().map(row -> new Contacted(change.person(), row)))
                .toList();
    }

    private static void setContacts(Columns columns, List<Contacted> rows) throws SQLException {
        columns.text(rows, Contacted::person)
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
                .text(rows, one -> Texts.written(one.row()).orElse(null));
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
