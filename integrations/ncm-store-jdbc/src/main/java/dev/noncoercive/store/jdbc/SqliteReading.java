package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what a scope asks for in one statement, a {@link Line} a row: what the driver does for each column takes most of the time. */
final class SqliteReading {
    private static final String PERSON = "ncm_person";
    private static final String ACT = "ncm_act";
    private static final String CONTACT = "ncm_contact";

    /** Of a person, a slot, and how far back. */
    private static final String LOAD = select(PERSON, Sql.OF_PERSON)
            + " UNION ALL " + select(ACT, heard())
            + " UNION ALL " + select(CONTACT, Sql.ofContact("CASE WHEN slot = ?2 THEN grounds END"))
            + " AND (slot = ?2 OR contact_ms >="
            + " (SELECT last_step_ms - MAX(reach_ms, ?3) FROM ncm_person WHERE person = ?1))";

    private final PersonId person;
    private final LatestUsed<String, PersonAct> wordings;
    private Rows.Person known = Rows.Person.unknown();
    private final SortedMap<Long, PersonAct> acts = new TreeMap<>();
    private final List<ContactRow> contacts = new ArrayList<>();

    private SqliteReading(PersonId person, LatestUsed<String, PersonAct> wordings) {
        this.person = person;
        this.wordings = wordings;
    }

    private static List<String> heard() {
        return Stream.concat(Stream.of("heard"), Sql.OF_ACT.stream()).toList();
    }

    private static String select(String table, List<String> values) {
        List<String> all =
                Stream.concat(Stream.of("'" + table + "'"), values.stream()).toList();
        return "SELECT " + Line.joined(all) + " FROM " + table + " WHERE person = ?1";
    }

    static Database.Known load(Link link, Scope scope, LatestUsed<String, PersonAct> wordings) throws SQLException {
        SqliteReading reading = new SqliteReading(scope.person(), wordings);
        PreparedStatement statement = link.prepared(LOAD);
        Parameters.of(statement)
                .text(scope.person().value())
                .text(FurtherSlots.first(scope))
                .number(scope.reach().toMillis());
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                reading.add(result.getString(1));
            }
        }
        return reading.known(link, scope);
    }

    private void add(String text) throws SQLException {
        Line line = new Line(text);
        String what = line.text();
        switch (what) {
            case PERSON -> known = Rows.knownPerson(line);
            case ACT -> acts.put(Rows.heard(line), Rows.act(line, person, wordings));
            default -> contacts.add(Rows.contact(line));
        }
    }

    /** Whoever is not known has said nothing and got nothing. */
    private Database.Known known(Link link, Scope scope) throws SQLException {
        if (known.savedLastStep().isEmpty()) {
            ContactHistory nothing = known.with(List.of(), List.of()).withCompleteSince(KnownPast.since(link));
            return new Database.Known(nothing, Optional.empty(), Optional.empty());
        }
        List<ContactRow> rows = FurtherSlots.with(contacts, link, scope);
        ContactHistory history = known.with(List.copyOf(acts.values()), rows);
        return new Database.Known(history, known.savedLastStep(), Optional.empty());
    }
}
