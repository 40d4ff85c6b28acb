package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A SQLite file. {@code BEGIN IMMEDIATE} holds the whole file, for every process, before anything is read; a commit is on the disk
 * before it returns.
 */
final class Sqlite implements Database {
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private final int waitMillis;
    private final ActCache cache = new ActCache();

    /** With how long one process waits for another. */
    Sqlite(Duration wait) {
        this.waitMillis = (int) wait.toMillis();
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        // the wait comes first: switching to a write-ahead log may have to wait for others too
        Statements.run(connection, "PRAGMA busy_timeout = " + waitMillis);
        Statements.run(connection, "PRAGMA journal_mode = WAL");
        Statements.run(connection, "PRAGMA synchronous = FULL");
        Statements.run(connection, "PRAGMA foreign_keys = ON");
    }

    @Override
    public void beginAlone(Connection connection) throws SQLException {
        Statements.run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        Statements.run(connection, "BEGIN");
    }

    @Override
    public Known begin(Connection connection, Scope scope) throws SQLException {
        beginAlone(connection);
        return join(connection, scope);
    }

    @Override
    public Known join(Connection connection, Scope scope) throws SQLException {
        String person = scope.person().value();
        try (PreparedStatement statement = connection.prepareStatement(Sql.NEW_PERSON)) {
            // a write first: it takes the lock also where the caller's transaction has none yet
            Parameters.of(statement).newPerson(person, TimeBounds.EARLIEST);
            statement.executeUpdate();
        }
        Rows.Person known = Reading.person(connection, person);
        List<PersonAct> acts = Reading.acts(connection, person, cache);
        try (PreparedStatement statement = connection.prepareStatement(Sql.CONTACTS)) {
            Parameters.of(statement).contacts(scope);
            try (ResultSet result = statement.executeQuery()) {
                return new Known(known.with(acts, Rows.contacts(result)), Optional.empty());
            }
        }
    }

    @Override
    public void save(Connection connection, Change change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.SAVE_PERSON)) {
            Parameters.of(statement).person(change.person(), change.after());
            statement.executeUpdate();
        }
        if (change.forgets()) {
            for (String sql : List.of(Sql.FORGET_ACTS, Sql.FORGET_CONTACTS)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    Parameters.of(statement).text(change.person());
                    statement.executeUpdate();
                }
            }
        }
        int heard = change.actsKnown();
        for (PersonAct act : change.acts()) {
            try (PreparedStatement statement = connection.prepareStatement(Sql.SAVE_ACT)) {
                Parameters.of(statement).act(act, heard++);
                statement.executeUpdate();
            }
        }
        for (ContactRow row : change.contacts()) {
            try (PreparedStatement statement = connection.prepareStatement(Sql.SAVE_CONTACT)) {
                Parameters.of(statement).contact(change.person(), row);
                statement.executeUpdate();
            }
        }
    }

    @Override
    public void saveAndCommit(Connection connection, Change change) throws SQLException {
        save(connection, change);
        Statements.run(connection, "COMMIT");
    }

    @Override
    public void checkTransaction(Connection connection) {
        // one writer at a time: a transaction that read an older state fails when it writes
    }

    @Override
    public String explain(SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED ->
                "another process holds the SQLite file for more than " + waitMillis + " ms; end it, or try again";
            case READ_ONLY -> "the SQLite file is read-only; give this process the right to write it and its folder";
            case FULL -> "the disk is full; make room and try again";
            case CANNOT_OPEN -> "the SQLite file cannot be opened; its folder must exist and be writable";
            case CORRUPT -> "the SQLite file is damaged; restore it from a copy";
            case NOT_A_DATABASE -> "the file is not a SQLite database; name another";
            default -> "SQLite reports: " + failure.getMessage();
        };
    }

    @Override
    public boolean isBroken(SQLException failure) {
        return false;
    }
}
