package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import java.io.File;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A SQLite file. {@code BEGIN IMMEDIATE} holds the whole file, for every process, before anything is read; a commit is on the disk
 * before it returns.
 */
final class Sqlite implements Database {
    private static final String URI = "file:";
    private static final String DRIVER = "org.xerial:sqlite-jdbc";
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final String READ_BEFORE = "[SQLITE_BUSY_SNAPSHOT]";
    private static final long RETRY_NANOS = 5_000_000;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    /** The driver tells the kind only so: the file that processes share cannot grow. */
    private static final String NO_ROOM_TO_SHARE = "[SQLITE_IOERR_SHMSIZE]";

    private static final String FULL_DISK = "the disk is full; make room and try again";
    private static final String WRITE_FAILED = "[SQLITE_IOERR_WRITE]";

    /** A write that finds nobody: it takes the lock also where the caller's transaction has none yet. */
    private static final String TOUCH = "UPDATE ncm_person SET last_step_ms = last_step_ms WHERE person = ''";

    private static final String BUSY_TIMEOUT = "PRAGMA busy_timeout = ";

    /**
     * What is erased or written anew is overwritten; SQLite would leave it in the free room of the file. Copies that it left when it moved rows
     * to another page stay until {@code VACUUM}, for which everybody would have to wait.
     */
    private static final String SECURE_DELETE = "PRAGMA secure_delete = ON";

    /** Some 30 MB of log: people are asked in no order, so a page is written several times before it goes to its place. */
    private static final int CHECKPOINT_PAGES = 8_000;

    private final int waitMillis;
    private final LatestUsed<String, PersonAct> wordings = new LatestUsed<>(Texts::wording);

    private final String file;

    /** With how long one process waits for another, and the name of the file for messages. */
    Sqlite(Duration wait, String file) {
        this.waitMillis = (int) wait.toMillis();
        this.file = file;
    }

    @Override
    public String place() {
        return file;
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public int groupsAtOnce() {
        return 1;
    }

    @Override
    public void prepare(Link link) throws SQLException {
        Connection connection = link.connection();
        Statements.run(connection, BUSY_TIMEOUT + waitMillis);
        writeAhead(connection);
        Statements.run(connection, "PRAGMA synchronous = FULL");
        Statements.run(connection, "PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        Statements.run(connection, "PRAGMA foreign_keys = ON");
        Statements.run(connection, SECURE_DELETE);
    }

    /** Of several that switch a new file at once, SQLite lets none wait for the other: it reports at once that it is held. */
    private void writeAhead(Connection connection) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        while (true) {
            try {
                Statements.run(connection, "PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (!isHeld(e) || System.nanoTime() - end > 0) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    @Override
    public void beginAlone(Link link) throws SQLException {
        link.run("BEGIN IMMEDIATE");
    }

    @Override
    public void beginReading(Link link) throws SQLException {
        link.run("BEGIN");
    }

    @Override
    public void begin(Link link) throws SQLException {
        beginAlone(link);
    }

    @Override
    public Known begin(Link link, Scope scope) throws SQLException {
        beginAlone(link);
        return load(link, scope);
    }

    @Override
    public Known join(Link link, Scope scope) throws SQLException {
        link.run(TOUCH);
        return load(link, scope);
    }

    @Override
    public List<Known> holdAll(Link link, List<Scope> scopes) throws SQLException {
        link.run(TOUCH);
        return loadAll(link, scopes);
    }

    private List<Known> loadAll(Link link, List<Scope> scopes) throws SQLException {
        List<Known> all = new ArrayList<>(scopes.size());
        for (Scope scope : scopes) {
            all.add(load(link, scope));
        }
        return all;
    }

    /** Nobody else holds anybody once the file is held. */
    @Override
    public List<Optional<Known>> beginTogether(Link link, List<Scope> scopes) throws SQLException {
        beginAlone(link);
        return loadAll(link, scopes).stream().map(Optional::of).toList();
    }

    @Override
    public Optional<Instant> clock(Link link) {
        return Optional.empty();
    }

    /** Nothing more: the file is held already. */
    @Override
    public String holding() {
        return "";
    }

    private Known load(Link link, Scope scope) throws SQLException {
        return SqliteReading.load(link, scope, wordings);
    }

    @Override
    public void save(Link link, Change change) throws SQLException {
        if (change.changesPerson()) {
            PreparedStatement statement = link.prepared(Sql.SAVE_PERSON);
            Parameters.of(statement).person(change.person(), change.after());
            statement.executeUpdate();
        }
        if (change.forgets()) {
            link.erases();
            for (String sql : List.of(Sql.FORGET_ACTS, Sql.FORGET_CONTACTS)) {
                PreparedStatement statement = link.prepared(sql);
                Parameters.of(statement).text(change.person());
                statement.executeUpdate();
            }
        }
        for (String slot : change.slotsGone()) {
            PreparedStatement statement = link.prepared(Sql.REMOVE_CONTACT);
            Parameters.of(statement).text(change.person()).text(slot);
            statement.executeUpdate();
        }
        int heard = change.actsKnown();
        for (PersonAct act : change.acts()) {
            PreparedStatement statement = link.prepared(Sql.SAVE_ACT);
            Parameters.of(statement).act(act, heard++);
            statement.executeUpdate();
        }
        for (ContactRow row : change.contacts()) {
            PreparedStatement statement = link.prepared(Sql.SAVE_CONTACT);
            Parameters.of(statement).contact(change.person(), row);
            statement.executeUpdate();
        }
    }

    @Override
    public void saveAll(Link link, List<Change> changes) throws SQLException {
        for (Change change : changes) {
            save(link, change);
        }
    }

    @Override
    public void saveAllAndCommit(Link link, List<Change> changes) throws SQLException {
        saveAll(link, changes);
        link.run("COMMIT");
    }

    @Override
    public void saveAndCommit(Link link, Change change) throws SQLException {
        save(link, change);
        link.run("COMMIT");
    }

    /** One writer at a time: a transaction that read an older state fails when it writes. */
    @Override
    public void prepareJoined(Connection connection) throws SQLException {
        Statements.run(connection, SECURE_DELETE);
    }

    /** Who reads the file still needs the log. They are not waited for: it is emptied the next time, or when the file is closed. */
    @Override
    public void emptyLog(Link link) {
        Connection connection = link.connection();
        try {
            Statements.run(connection, BUSY_TIMEOUT + 0);
            try {
                Statements.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            } finally {
                Statements.run(connection, BUSY_TIMEOUT + waitMillis);
            }
        } catch (SQLException e) {
            // what was erased is erased; that alone was asked for
        }
    }

    @Override
    public String explain(SQLException failure) {
        return NoConnection.explain(failure, DRIVER).orElseGet(() -> explainReported(failure));
    }

    private String explainReported(SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> explainHeld(String.valueOf(failure.getMessage()));
            case READ_ONLY ->
                "the SQLite file " + file + " is read-only; give this process the right to write it and its folder";
            case FULL -> FULL_DISK;
            case IO -> explainIo(String.valueOf(failure.getMessage()));
            case CANNOT_OPEN ->
                new File(file).isDirectory()
                        ? file + " is a folder; name a file in it"
                        : "the SQLite file " + file + " cannot be opened; its folder must exist and be writable";
            case CORRUPT -> "the SQLite file " + file + " is damaged; restore it from a copy";
            case NOT_A_DATABASE -> file + " is not a SQLite database; name another file";
            default -> asReported(String.valueOf(failure.getMessage()));
        };
    }

    /** Where the folder is there as well, somebody may make one. */
    @Override
    public boolean isNotThere(SQLException failure) {
        File path = new File(file.startsWith(URI) ? file.substring(URI.length()) : file).getAbsoluteFile();
        return (failure.getErrorCode() & PRIMARY_CODE) == CANNOT_OPEN
                && !path.exists()
                && path.getParentFile().isDirectory();
    }

    private String explainHeld(String reported) {
        return reported.startsWith(READ_BEFORE)
                ? "your transaction read an older state of the SQLite file " + file
                        + " than there is by now; begin it anew, and join the store before it reads"
                : "another process holds the SQLite file " + file + " for more than " + waitMillis
                        + " ms; end it, or try again";
    }

    @Override
    public boolean isHeld(SQLException failure) {
        return (failure.getErrorCode() & PRIMARY_CODE) == BUSY;
    }

    private String explainIo(String reported) {
        if (reported.startsWith(NO_ROOM_TO_SHARE)) {
            return FULL_DISK;
        }
        return reported.startsWith(WRITE_FAILED)
                ? "the disk of " + file + " is full, or cannot be written; make room and try again"
                : asReported(reported);
    }

    private static String asReported(String message) {
        return "SQLite reports: " + message;
    }

    @Override
    public boolean isBroken(SQLException failure) {
        return false;
    }

    /** Whoever waits in line is not in the way. */
    @Override
    public boolean isConflict(SQLException failure) {
        return false;
    }
}
