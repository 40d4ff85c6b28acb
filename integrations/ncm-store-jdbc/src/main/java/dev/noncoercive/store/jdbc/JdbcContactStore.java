package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.RuleBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * Keeps a gate's rows in a SQLite file or in PostgreSQL 14 and later: durable, exact, and shared by any number of processes.
 *
 * <p>The driver is yours to bring: {@code org.xerial:sqlite-jdbc} or {@code org.postgresql:postgresql}. Tables are made at first
 * use, from the numbered SQL files beside this class. For example, {@code open("jdbc:sqlite:contacts.db")}.
 *
 * <p>On PostgreSQL the clock of the server decides, read while the person is held; on SQLite that of this process. This type is
 * thread-safe.
 *
 * @since 0.1
 */
public final class JdbcContactStore implements ContactStore {
    /** How often a step is taken when others are in the way each time. */
    private static final int ATTEMPTS_MAX = 5;

    private static final String UNKNOWN = "it is not known whether this step was kept; ask again with the same key: ";

    private final Connections connections;
    private final Database database;
    private final Optional<InstantSource> clock;
    private final Groups groups;

    private JdbcContactStore(Connections connections, Database database, Optional<InstantSource> clock) {
        this.connections = connections;
        this.database = database;
        this.clock = clock;
        this.groups = new Groups(database.groupsAtOnce());
    }

    /**
     * Opens the store at an address, and makes its tables if there are none.
     *
     * @param url  {@code jdbc:sqlite:} with a file, or {@code jdbc:postgresql:} with a server and a database, not null
     * @return the store, not null
     * @throws IllegalArgumentException if the address is of another kind
     * @throws ContactStoreException if it cannot be opened, or its tables are of a newer version
     */
    public static JdbcContactStore open(String url) {
        return open(url, Optional.empty());
    }

    /**
     * Opens the store at an address, by a clock of your own: for tests, and where a server's clock cannot be trusted.
     *
     * @param url  as in {@link #open(String)}, not null
     * @param clock  the only source of time, not null
     * @return the store, not null
     * @throws IllegalArgumentException if the address is of another kind
     * @throws ContactStoreException if it cannot be opened, or its tables are of a newer version
     */
    public static JdbcContactStore open(String url, InstantSource clock) {
        return open(url, Optional.of(clock));
    }

    private static JdbcContactStore open(String url, Optional<InstantSource> clock) {
        return open(url, Databases.at(url), clock);
    }

    static JdbcContactStore open(String url, Database database, Optional<InstantSource> clock) {
        try {
            Connections connections = database instanceof Sqlite ? Connections.single(url) : Connections.asNeeded(url);
            return prepared(connections, database, clock);
        } catch (SQLException e) {
            throw failure("the store cannot be opened: ", database, e);
        }
    }

    /**
     * Whether the tables of a store are at an address. Nothing is made or changed there, so that what belongs to another program stays
     * as it is.
     *
     * @param url  as in {@link #open(String)}, not null
     * @return true if {@code open} would find a store, false if it would make one
     * @throws IllegalArgumentException if the address is of another kind
     * @throws ContactStoreException if it cannot be opened, or a file is no database or its folder not there
     */
    public static boolean exists(String url) {
        return Found.at(url) == Found.STORE;
    }

    /**
     * A store on a pool of connections, such as HikariCP's; the pool stays yours to close.
     *
     * @param source  connections to PostgreSQL, or to a SQLite file, not null
     * @return the store, not null
     * @throws ContactStoreException if it cannot be reached, or its tables are of a newer version
     */
    public static JdbcContactStore on(DataSource source) {
        Objects.requireNonNull(source, "source");
        Database database = databaseOf(source);
        try {
            return prepared(Connections.of(source, database), database, Optional.empty());
        } catch (SQLException e) {
            throw failure("the store cannot be opened: ", database, e);
        }
    }

    /** Its connection is given back before the store takes one: a pool may have no second. */
    private static Database databaseOf(DataSource source) {
        try (Connection connection = NoConnection.from(source)) {
            return Databases.at(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new ContactStoreException("the store cannot be opened: " + e.getMessage(), e);
        }
    }

    private static JdbcContactStore prepared(Connections connections, Database database, Optional<InstantSource> clock)
            throws SQLException {
        JdbcContactStore store = new JdbcContactStore(connections, database, clock);
        Link link = connections.take();
        boolean fit = false;
        try {
            database.prepare(link);
            Schema.bringUpToDate(link, database);
            fit = true;
            return store;
        } finally {
            if (fit) {
                connections.giveBack(link);
            } else {
                connections.discard(link);
                connections.close();
            }
        }
    }

    /**
     * A store that takes part in a transaction of yours, so that a request or an act is kept exactly when your own rows are.
     *
     * <p>Nothing is certain before you commit: hand a permit over by a gate on the store itself, after your commit and right before
     * the message leaves. Use it with your transaction, from one thread, and make a new one for the next.
     *
     * @param connection  in a transaction that has not begun to read people; on PostgreSQL READ COMMITTED, not null
     * @return a store for this transaction, not null
     * @throws IllegalStateException if the connection commits by itself, or its isolation would let too many through
     */
    public ContactStore within(Connection connection) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("the connection commits by itself: set autoCommit to false first");
            }
            database.prepareJoined(connection);
            return new JoinedStore(connection, database, clock);
        } catch (SQLException e) {
            throw failure("the transaction cannot be joined: ", e);
        }
    }

    /** Steps of several threads are taken in one transaction where they come at the same time. */
    @Override
    public <R> R step(Scope scope, Stepping<R> stepping) {
        return groups.take(new Waiting<>(scope, stepping), this::together).orElseGet(() -> stepAlone(scope, stepping));
    }

    private <R> R stepAlone(Scope scope, Stepping<R> stepping) {
        return inTransaction(link -> database.begin(link, scope), (link, known) -> {
            Step<R> taken = stepping.take(known.history(), now(clock, known));
            if (isSame(taken.history(), known.history())) {
                link.run("ROLLBACK");
            } else {
                database.saveAndCommit(link, Change.between(scope.person().value(), known, taken.history()));
            }
            return taken.answer();
        });
    }

    /** Whoever gets no answer here takes the step alone, with an error of its own where there is one. */
    private void together(List<Waiting<?>> members) {
        Link link = take();
        Group group = new Group(members, link, database, clock);
        boolean done = false;
        try {
            group.run();
            done = true;
            group.taken().forEach(Waiting::isKept);
        } catch (SQLException e) {
            if (group.ends() && database.isBroken(e)) {
                group.outcomeIsUnknown(failure(UNKNOWN, e));
            } else if (database.isHeld(e)) {
                members.forEach(member -> member.fails(nothingKept(e)));
            } else if (members.size() == 1 && !database.isBroken(e) && !database.isConflict(e)) {
                throw nothingKept(e);
            }
        } catch (RuntimeException | Error e) {
            if (group.ends()) {
                group.outcomeIsUnknown(new ContactStoreException(UNKNOWN + e.getMessage(), e));
            } else if (members.size() == 1) {
                throw e;
            }
        } finally {
            finish(link, done);
        }
    }

    /** In one transaction: all steps are kept, or none. */
    @Override
    public <R> List<R> stepAll(List<Scope> scopes, IntFunction<Stepping<R>> steppings) {
        return inTransaction(
                link -> {
                    database.begin(link);
                    return Batch.of(scopes, steppings);
                },
                (link, batch) -> {
                    List<R> answers = batch.run(link, database, clock);
                    link.run(batch.changedSomething() ? "COMMIT" : "ROLLBACK");
                    return answers;
                });
    }

    private <R> R begun(Work<Link, R> work) {
        return begun("COMMIT", work);
    }

    private <R> R begun(String ending, Work<Link, R> work) {
        return inTransaction(
                link -> {
                    database.begin(link);
                    return link;
                },
                (link, begun) -> {
                    R answer = work.run(link, begun);
                    link.run(ending);
                    return answer;
                });
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        return inTransaction(
                link -> {
                    database.begin(link);
                    return new Addresses(link, database);
                },
                (link, addresses) -> {
                    Addresses.Taken<R> taken = addresses.step(scope, stepping, clock);
                    link.run(taken.changedSomething() ? "COMMIT" : "ROLLBACK");
                    return taken.answer();
                });
    }

    @Override
    public NavigableSet<AddressKey> addressesOf(PersonId person) {
        return reading(link -> new Addresses(link, database).of(person));
    }

    @Override
    public Optional<Instant> completeSince() {
        return reading(KnownPast::since);
    }

    @Override
    public void keepCompleteSince(Instant since) {
        begun((link, begun) -> KnownPast.keep(begun, since));
    }

    @Override
    public AddressRow read(AddressKey address) {
        return reading(link -> new Addresses(link, database).read(address));
    }

    /**
     * Whether addresses may be looked for by these keys: whether one of their secrets was {@linkplain #remember remembered}, or none ever
     * was. By a secret of another store, nobody would be found at any address, and no stop there would hold.
     *
     * @param keys  what makes keys, not null
     * @return true unless every secret of theirs is another than those in use here
     * @throws ContactStoreException if the store cannot be read
     */
    public boolean knows(AddressKeys keys) {
        return reading(new Secrets(keys)::areKnown);
    }

    /**
     * Remembers by which secrets addresses are made into keys, so that a wrong one is seen. Call it once when a program starts. What is
     * kept is a keyed hash of a fixed text for each secret, from which the secret cannot be found.
     *
     * @param keys  what makes keys, with the secret of before {@linkplain AddressKeys#alsoWith beside} a new one, not null
     * @throws IllegalArgumentException if addresses here are made into keys by other secrets; nothing is remembered then
     * @throws ContactStoreException if the store cannot be reached or written
     */
    public void remember(AddressKeys keys) {
        Secrets secrets = new Secrets(keys);
        if (!begun((link, begun) -> secrets.keep(link))) {
            throw new IllegalArgumentException(
                    "keys must be made by the secret that was in use here before, alone or beside a new"
                            + " one, but were made by another: nobody would be found at any address");
        }
    }

    @SuppressWarnings("ReferenceEquality") // a step that changed nothing gives back the very object it was given
    static boolean isSame(ContactHistory one, ContactHistory other) {
        return one == other;
    }

    /** An injected clock, or that of the database, or that of this process. */
    static Instant now(Optional<InstantSource> clock, Database.Known known) {
        return now(clock, known.now());
    }

    static Instant now(Optional<InstantSource> clock, Optional<Instant> ofDatabase) {
        return clock.map(InstantSource::instant)
                .or(() -> ofDatabase)
                .orElseGet(() -> InstantSource.system().instant());
    }

    /**
     * Whether anybody is known here, but for those whose id begins so.
     *
     * @param beginning  how the ids of people begin who do not matter, not null
     * @return whether anybody else is known, or was forgotten
     * @throws ContactStoreException if the store cannot be read
     */
    public boolean knowsAnybodyBut(String beginning) {
        return reading(link -> Reading.knowsAnybodyBut(link, beginning));
    }

    @Override
    public ContactHistory read(PersonId person) {
        return reading(link -> Reading.everythingAbout(link, person));
    }

    private <R> R reading(JoinedStore.Use<R> use) {
        return inTransaction(
                link -> {
                    database.beginReading(link);
                    return link;
                },
                (link, begun) -> {
                    R answer = use.of(begun);
                    link.run("COMMIT");
                    return answer;
                });
    }

    /**
     * Removes what the record need not show any longer: what was held back, only observed or ended before it left, and the grounds of a yes, when
     * older than a retention; contacts, when they are older and no window that the person ever stated or the rules have counts them
     * still. Questions for consent count for life and stay, and so do all contacts where the rules listen to silence. It changes
     * no decision, but that a key may be used again; an allowance that is stated later and reaches back to what went waits.
     * Whose contacts count no more by the clock alone, as nothing happened since, is asked as of this instant or later from then on.
     *
     * <p>It takes some hundred people at a time, and others wait for no longer than that. It may be stopped at any time and run
     * again: what is done is done. What people said stays, as does everything about who was forgotten.
     *
     * @param retention  for how long you keep a record, {@value InMemoryContactStore#KEYS_KEPT_DAYS} days or more, not null
     * @param rules  all rules of the gates on this store, not null
     * @param progress  what is told after each batch how far it is, not null
     * @return what was removed, not null
     * @throws IllegalArgumentException if {@code retention} is too short
     * @throws ContactStoreException if the store cannot be reached or written
     */
    public Removed removeOlderThan(Duration retention, RuleBook rules, Consumer<Removed> progress) {
        return olderThan(retention, rules, "COMMIT", progress);
    }

    /**
     * What {@link #removeOlderThan} would remove now. Nothing is removed. It holds people for as long as that does.
     *
     * @param retention  for how long you keep a record, {@value InMemoryContactStore#KEYS_KEPT_DAYS} days or more, not null
     * @param rules  all rules of the gates on this store, not null
     * @param progress  what is told after each batch how far it is, not null
     * @return what would be removed, not null
     * @throws IllegalArgumentException if {@code retention} is too short
     * @throws ContactStoreException if the store cannot be reached
     */
    public Removed wouldRemoveOlderThan(Duration retention, RuleBook rules, Consumer<Removed> progress) {
        return olderThan(retention, rules, "ROLLBACK", progress);
    }

    private Removed olderThan(Duration retention, RuleBook rules, String ending, Consumer<Removed> progress) {
        RetentionRun run = RetentionRun.of(retention, rules, database, clock);
        return RetentionRun.all(place -> begun(ending, (link, begun) -> run.after(place, begun)), progress);
    }

    @FunctionalInterface
    private interface Beginning<K> {
        K begin(Link link) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<K, R> {
        R run(Link link, K known) throws SQLException;
    }

    private <K, R> R inTransaction(Beginning<K> beginning, Work<K, R> work) {
        for (int attempt = 1; ; attempt++) {
            boolean begun = false;
            boolean done = false;
            Link link = take();
            try {
                K known = beginning.begin(link);
                begun = true;
                R answer = work.run(link, known);
                done = true;
                return answer;
            } catch (SQLException e) {
                if (!isWorthAnother(attempt, begun, e)) {
                    throw begun && database.isBroken(e) ? failure(UNKNOWN, e) : nothingKept(e);
                }
            } finally {
                finish(link, done);
            }
        }
    }

    /** Where nothing can have been kept: a connection that sat idle while the server went away, or others in the way. */
    private boolean isWorthAnother(int attempt, boolean begun, SQLException e) {
        return (attempt == 1 && !begun && database.isBroken(e)) || (attempt < ATTEMPTS_MAX && database.isConflict(e));
    }

    private Link take() {
        try {
            return connections.take();
        } catch (SQLException e) {
            throw nothingKept(e);
        }
    }

    private void finish(Link link, boolean done) {
        try {
            if (done && link.hasErased()) {
                database.emptyLog(link);
            }
            if (done || isRolledBack(link)) {
                connections.giveBack(link);
            } else {
                connections.discard(link);
            }
        } catch (SQLException e) {
            throw failure("a connection cannot be given back: ", e);
        }
    }

    private static boolean isRolledBack(Link link) {
        try {
            link.run("ROLLBACK");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private ContactStoreException nothingKept(SQLException e) {
        return ContactStoreException.nothingKept(database.explain(e), e);
    }

    private ContactStoreException failure(String what, SQLException e) {
        return failure(what, database, e);
    }

    static ContactStoreException failure(String what, Database database, SQLException e) {
        return new ContactStoreException(what + database.explain(e), e);
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw failure("the store cannot be closed: ", e);
        }
    }
}
