package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the tables, one statement after the other. */
final class Reading {
    private Reading() {}

    /** All that is kept about a person, old and new. */
    static ContactHistory everythingAbout(Connection connection, String person) throws SQLException {
        Rows.Person known = person(connection, person);
        List<PersonAct> acts = acts(connection, person, new ActCache());
        try (PreparedStatement statement = connection.prepareStatement(Sql.ALL_CONTACTS)) {
            Parameters.of(statement).text(person);
            try (ResultSet result = statement.executeQuery()) {
                return known.with(acts, Rows.contacts(result));
            }
        }
    }

    static Rows.Person person(Connection connection, String person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.PERSON)) {
            Parameters.of(statement).text(person);
            try (ResultSet result = statement.executeQuery()) {
                return Rows.person(result);
            }
        }
    }

    static List<PersonAct> acts(Connection connection, String person, ActCache cache) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.ACTS)) {
            Parameters.of(statement).text(person);
            try (ResultSet result = statement.executeQuery()) {
                return Rows.acts(result, cache);
            }
        }
    }
}
