package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL. The row of the person is held; under READ COMMITTED every statement after that sees what others committed before.
 * The clock is read by a statement after the lock. The driver sends the statements of one text in one round trip.
 */
final class PostgreSql implements Database {
    private static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED";
    private static final String COMMIT = "COMMIT";
    private static final String CLOCK = "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)";
    private static final String HOLD = Sql.PERSON + " FOR UPDATE";
    private static final String LOAD = String.join("; ", HOLD, CLOCK, Sql.ACTS, Sql.CONTACTS);
    private static final String BEGIN_AND_LOAD = BEGIN + "; " + LOAD;
    /** Any number that no other program takes for the same thing: the first letters of the project in ASCII. */
    private static final long SCHEMA_LOCK = 0x6e636dL;

    private static final String CONNECTION_FAILURES = "08";
    private static final String SERVER_GOES_DOWN = "57P";

    private final ActCache cache = new ActCache();

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public void prepare(Connection connection) {
        // nothing: the isolation level is said when a transaction begins
    }

    @Override
    public void beginAlone(Connection connection) throws SQLException {
        Statements.run(connection, BEGIN + "; SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        Statements.run(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    public Known begin(Connection connection, Scope scope) throws SQLException {
        return load(connection, scope, BEGIN_AND_LOAD);
    }

    @Override
    public Known join(Connection connection, Scope scope) throws SQLException {
        return load(connection, scope, LOAD);
    }

    private Known load(Connection connection, Scope scope, String sql) throws SQLException {
        String person = scope.person().value();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.of(statement).text(person).text(person).contacts(scope);
            statement.execute();
            if (sql.equals(BEGIN_AND_LOAD)) {
                statement.getMoreResults();
            }
            Rows.Person held;
            try (ResultSet result = statement.getResultSet()) {
                held = Rows.person(result);
            }
            if (held.isKnown()) {
                return known(statement, held);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(Sql.NEW_PERSON)) {
            Parameters.of(statement).newPerson(person, TimeBounds.EARLIEST);
            statement.executeUpdate();
        }
        return load(connection, scope, LOAD);
    }

    private Known known(PreparedStatement statement, Rows.Person held) throws SQLException {
        Instant now;
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            result.next();
            now = Instant.ofEpochMilli(result.getLong(1));
        }
        List<PersonAct> acts;
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            acts = Rows.acts(result, cache);
        }
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            return new Known(held.with(acts, Rows.contacts(result)), Optional.of(now));
        }
    }

    @Override
    public void save(Connection connection, Change change) throws SQLException {
        save(connection, change, "");
    }

    @Override
    public void saveAndCommit(Connection connection, Change change) throws SQLException {
        save(connection, change, "; " + COMMIT);
    }

    private static void save(Connection connection, Change change, String end) throws SQLException {
        String sql = Sql.SAVE_PERSON
                + (change.forgets() ? "; " + Sql.FORGET_ACTS + "; " + Sql.FORGET_CONTACTS : "")
                + ("; " + Sql.SAVE_ACT).repeat(change.acts().size())
                + ("; " + Sql.SAVE_CONTACT).repeat(change.contacts().size())
                + end;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = Parameters.of(statement).person(change.person(), change.after());
            if (change.forgets()) {
                parameters.text(change.person()).text(change.person());
            }
            int heard = change.actsKnown();
            for (PersonAct act : change.acts()) {
                parameters.act(act, heard++);
            }
            for (ContactRow row : change.contacts()) {
                parameters.contact(change.person(), row);
            }
            statement.execute();
        }
    }

    @Override
    public void checkTransaction(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "the transaction must be READ COMMITTED: under REPEATABLE READ the count is taken"
                            + " before the lock and lets too many through; set the isolation, or give the gate connections of its"
                            + " own");
        }
    }

    @Override
    public String explain(SQLException failure) {
        if (isBroken(failure)) {
            return "the PostgreSQL server cannot be reached; start it or check the address, and try again";
        }
        return "PostgreSQL reports " + failure.getSQLState() + ": " + failure.getMessage();
    }

    @Override
    public boolean isBroken(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION_FAILURES) || state.startsWith(SERVER_GOES_DOWN));
    }
}
