package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is particular to one kind of database. None of it decides anything. */
interface Database {
    /**
     * What is known of a person who is held.
     *
     * @param history  what the scope asked for
     * @param savedLastStep  the last step as it stands in the person's row, if there is one
     * @param now  the clock of the database, if it has one of its own
     */
    record Known(ContactHistory history, Optional<Instant> savedLastStep, Optional<Instant> now) {}

    /** Where it is, for messages: without a user, a password or anything else that stands behind a {@code ?}. */
    String place();

    /** The folder of its numbered SQL files. */
    String folder();

    /** How many groups of steps may be under way at once in one store. */
    int groupsAtOnce();

    /** Makes a connection ready, each time it is taken. */
    void prepare(Link link) throws SQLException;

    /** Begins a transaction that nobody else can change the tables in. */
    void beginAlone(Link link) throws SQLException;

    /** Begins a transaction that sees one state of all tables. */
    void beginReading(Link link) throws SQLException;

    /** Begins a transaction in which people are held one after the other. */
    void begin(Link link) throws SQLException;

    /** Begins a transaction, holds the person, and reads what the scope asks for. */
    Known begin(Link link, Scope scope) throws SQLException;

    /** Holds the person in the transaction that the caller began, and reads what the scope asks for. */
    Known join(Link link, Scope scope) throws SQLException;

    /** Holds some people, each once, in the order that is given, and reads what the scopes ask for. */
    List<Known> holdAll(Link link, List<Scope> scopes) throws SQLException;

    /**
     * Begins a transaction and holds some people, each once: whoever is known and not held by others, for whom nobody waits here. Reads
     * what the scopes ask for of them; the rest are empty.
     */
    List<Optional<Known>> beginTogether(Link link, List<Scope> scopes) throws SQLException;

    /** The clock of the database, in a transaction, if it has one of its own. */
    Optional<Instant> clock(Link link) throws SQLException;

    /** What makes a selection hold the people it selects. */
    String holding();

    /** Keeps what a step changed, in the caller's transaction. */
    void save(Link link, Change change) throws SQLException;

    /** Keeps what the steps of some people changed. */
    void saveAll(Link link, List<Change> changes) throws SQLException;

    /** Keeps what the steps of some people changed, and ends the transaction of {@link #beginTogether}. */
    void saveAllAndCommit(Link link, List<Change> changes) throws SQLException;

    /** Keeps what a step changed, and ends the transaction of {@link #begin}. */
    void saveAndCommit(Link link, Change change) throws SQLException;

    /** Makes a connection of the caller ready, and refuses a transaction in which a lock does not give a fresh view. */
    void prepareJoined(Connection connection) throws SQLException;

    /** After a commit that erased something: lets nothing of it stand in a file beside the tables, as far as that can be now. */
    void emptyLog(Link link);

    /** What to tell somebody who met this failure. */
    String explain(SQLException failure);

    /** Whether nothing was ever made there, where something could be. */
    default boolean isNotThere(SQLException failure) {
        return false;
    }

    /** Whether the connection itself is gone, so that a new one may work. */
    boolean isBroken(SQLException failure);

    /** Whether somebody else holds all of it, who was waited for long enough: whoever waited along need not wait once more alone. */
    default boolean isHeld(SQLException failure) {
        return false;
    }

    /** Whether others were in the way, so that the same once more may work. */
    boolean isConflict(SQLException failure);
}
