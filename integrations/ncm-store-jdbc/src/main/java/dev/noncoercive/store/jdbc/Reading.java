package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactHistory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the tables, one statement after the other. */
final class Reading {
    private static final String ANYBODY_BUT =
            "SELECT 1 FROM ncm_person WHERE substr(person, 1, length(?)) <> ? LIMIT 1";

    private Reading() {}

    /** All that is kept about a person, old and new. */
    static ContactHistory everythingAbout(Link link, PersonId person) throws SQLException {
        Rows.Person known = person(link, person);
        List<PersonAct> acts = acts(link, person);
        PreparedStatement statement = link.prepared(Sql.ALL_CONTACTS);
        Parameters.of(statement).text(person.value());
        try (ResultSet result = statement.executeQuery()) {
            return known.with(acts, Rows.contacts(result)).withCompleteSince(KnownPast.since(link));
        }
    }

    private static Rows.Person person(Link link, PersonId person) throws SQLException {
        PreparedStatement statement = link.prepared(Sql.PERSON);
        Parameters.of(statement).text(person.value());
        try (ResultSet result = statement.executeQuery()) {
            return Rows.person(result);
        }
    }

    private static List<PersonAct> acts(Link link, PersonId person) throws SQLException {
        PreparedStatement statement = link.prepared(Sql.ACTS);
        Parameters.of(statement).text(person.value());
        try (ResultSet result = statement.executeQuery()) {
            return Rows.acts(result, person, new LatestUsed<>(Texts::wording));
        }
    }

    /** Whether anybody is known or was forgotten, but for those whose id begins so. */
    static boolean knowsAnybodyBut(Link link, String beginning) throws SQLException {
        PreparedStatement statement = link.prepared(ANYBODY_BUT);
        Parameters.of(statement).text(beginning).text(beginning);
        try (ResultSet result = statement.executeQuery()) {
            return result.next();
        }
    }
}
