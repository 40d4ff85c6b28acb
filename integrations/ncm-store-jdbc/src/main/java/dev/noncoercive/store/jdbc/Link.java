package dev.noncoercive.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A connection with the statements that were prepared on it. On a connection of our own they stay for the next use; on one of the
 * caller they are closed after each.
 */
final class Link {
    private final Connection connection;
    private final boolean keepsStatements;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean erased;

    private Link(Connection connection, boolean keepsStatements) {
        this.connection = connection;
        this.keepsStatements = keepsStatements;
    }

    /** To a connection that nobody else uses, for a fixed set of statements. */
    static Link own(Connection connection) {
        return new Link(connection, true);
    }

    /** To a connection that others use before and after. */
    static Link borrowed(Connection connection) {
        return new Link(connection, false);
    }

    Connection connection() {
        return connection;
    }

    /** The statement with its last parameters; whoever sets all of them need not care. It is not closed by its user. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Runs a statement without parameters. */
    void run(String sql) throws SQLException {
        prepared(sql).execute();
    }

    /** Something is erased in this transaction, of which nothing may be left anywhere. */
    void erases() {
        erased = true;
    }

    /** Whether that was so since the last time it was asked. */
    boolean hasErased() {
        boolean was = erased;
        erased = false;
        return was;
    }

    /** After one use. */
    void rest() throws SQLException {
        if (!keepsStatements) {
            closeStatements();
        }
    }

    private void closeStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    void close() throws SQLException {
        closeStatements();
        connection.close();
    }
}
