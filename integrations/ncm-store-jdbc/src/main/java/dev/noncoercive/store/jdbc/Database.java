package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What is particular to one kind of database. None of it decides anything. */
interface Database {
    /** What is known of a person who is held, and the clock of the database if it has one of its own. */
    record Known(ContactHistory history, Optional<Instant> now) {}

    /** The folder of its numbered SQL files. */
    String folder();

    /** Makes a connection ready, each time it is taken. */
    void prepare(Connection connection) throws SQLException;

    /** Begins a transaction that nobody else can change the tables in. */
    void beginAlone(Connection connection) throws SQLException;

    /** Begins a transaction that sees one state of all tables. */
    void beginReading(Connection connection) throws SQLException;

    /** Begins a transaction, holds the person, and reads what the scope asks for. */
    Known begin(Connection connection, Scope scope) throws SQLException;

    /** Holds the person in the transaction that the caller began, and reads what the scope asks for. */
    Known join(Connection connection, Scope scope) throws SQLException;

    /** Keeps what a step changed, in the caller's transaction. */
    void save(Connection connection, Change change) throws SQLException;

    /** Keeps what a step changed, and ends the transaction of {@link #begin}. */
    void saveAndCommit(Connection connection, Change change) throws SQLException;

    /** Refuses a transaction of the caller in which a lock does not give a fresh view. */
    void checkTransaction(Connection connection) throws SQLException;

    /** What to tell somebody who met this failure. */
    String explain(SQLException failure);

    /** Whether the connection itself is gone, so that a new one may work. */
    boolean isBroken(SQLException failure);
}
