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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL. The row of the person is held; under READ COMMITTED every statement after that sees what others committed before.
 * The clock is read by a statement after the lock. The driver sends the statements of one text in one round trip.
 */
final class PostgreSql implements Database {
    private static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED";
    private static final String COMMIT = "COMMIT";
    private static final String CLOCK = "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT),"
            + " current_setting('transaction_isolation')";
    private static final String FOR_UPDATE = " FOR UPDATE";
    private static final String HOLD = Sql.PERSON + FOR_UPDATE;
    private static final String CONTACTS = "SELECT " + Sql.contact("CASE WHEN slot = ? THEN grounds END")
            + " FROM ncm_contact WHERE person = ? AND (slot = ? OR contact_ms >= (SELECT last_step_ms - GREATEST(reach_ms, ?) FROM ncm_person WHERE person = ?))";
    private static final String LOAD = String.join("; ", HOLD, CLOCK, Sql.ACTS, CONTACTS);
    private static final String BEGIN_AND_LOAD = BEGIN + "; " + LOAD;
    private static final String NEW_PEOPLE = "INSERT INTO ncm_person (person, last_step_ms, reach_ms) SELECT person, "
            + TimeBounds.EARLIEST.toEpochMilli()
            + ", 0 FROM unnest(?::text[]) AS unknown (person) ORDER BY person ON CONFLICT DO NOTHING";
    /** Any number that no other program takes for the same thing: the first letters of the project in ASCII. */
    private static final long SCHEMA_LOCK = 0x6e636dL;

    private static final String DRIVER = "org.postgresql:postgresql";
    private static final String LOCKED_OUT =
            "the PostgreSQL server does not accept the user or the password, or got none;"
                    + " give both as parameters of the address, as in `jdbc:postgresql://localhost/shop?user=shop&password=...`,"
                    + " or open the store on a DataSource that has them. The reason given: ";

    private static final String LOG_IN_FAILURES = "28";
    private static final String CONNECTION_FAILURES = "08";
    /** By a server that is there. */
    private static final String REFUSED = "08004";

    private static final String SERVER_GOES_DOWN = "57P";
    /** A deadlock; and in other isolations than ours, somebody else's change. */
    private static final String ROLLED_BACK_FOR_OTHERS = "40";

    private final LatestUsed<String, PersonAct> wordings = new LatestUsed<>(Texts::wording);
    private final String place;

    PostgreSql(String place) {
        this.place = place;
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    /** The server works for one while this process decides for the other. */
    @Override
    public int groupsAtOnce() {
        return 2;
    }

    @Override
    public void prepare(Link link) {
        // nothing: the isolation level is said when a transaction begins
    }

    @Override
    public void beginAlone(Link link) throws SQLException {
        link.run(BEGIN + "; SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }

    @Override
    public void beginReading(Link link) throws SQLException {
        link.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    public void begin(Link link) throws SQLException {
        link.run(BEGIN);
    }

    @Override
    public Known begin(Link link, Scope scope) throws SQLException {
        return load(link, scope, BEGIN_AND_LOAD);
    }

    @Override
    public Known join(Link link, Scope scope) throws SQLException {
        return load(link, scope, LOAD);
    }

    private Known load(Link link, Scope scope, String sql) throws SQLException {
        String person = scope.person().value();
        String slot = FurtherSlots.first(scope);
        PreparedStatement statement = link.prepared(sql);
        Parameters.of(statement)
                .text(person)
                .text(person)
                .text(slot)
                .text(person)
                .text(slot)
                .number(scope.reach().toMillis())
                .text(person);
        statement.execute();
        if (sql.equals(BEGIN_AND_LOAD)) {
            statement.getMoreResults();
        }
        Rows.Person held;
        try (ResultSet result = statement.getResultSet()) {
            held = Rows.person(result);
        }
        if (held.savedLastStep().isPresent()) {
            return known(link, statement, scope, held);
        }
        // whoever is not known cannot be held
        makeKnown(link, List.of(person));
        return load(link, scope, LOAD);
    }

    private static void makeKnown(Link link, List<String> people) throws SQLException {
        PreparedStatement statement = link.prepared(NEW_PEOPLE);
        statement.setArray(1, link.connection().createArrayOf("text", people.toArray()));
        statement.executeUpdate();
    }

    private Known known(Link link, PreparedStatement statement, Scope scope, Rows.Person held) throws SQLException {
        Instant now;
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            now = clock(result);
        }
        List<PersonAct> acts;
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            acts = Rows.acts(result, scope.person(), wordings);
        }
        statement.getMoreResults();
        try (ResultSet result = statement.getResultSet()) {
            List<ContactRow> rows = FurtherSlots.with(Rows.contacts(result), link, scope);
            return new Known(held.with(acts, rows), held.savedLastStep(), Optional.of(now));
        }
    }

    private static Instant clock(ResultSet result) throws SQLException {
        result.next();
        if (!result.getString(2).equals("read committed")) {
            throw unsafe(result.getString(2));
        }
        return Instant.ofEpochMilli(result.getLong(1));
    }

    private static IllegalStateException unsafe(String isolation) {
        return new IllegalStateException("the transaction must be READ COMMITTED, but was "
                + isolation.toUpperCase(Locale.ROOT)
                + ": there the contacts are counted as they were before the lock, and too many get through;"
                + " set the isolation, or give the gate connections of its own");
    }

    @Override
    public List<Known> holdAll(Link link, List<Scope> scopes) throws SQLException {
        PostgreSqlBatch batch = new PostgreSqlBatch(link, scopes);
        Map<String, Rows.Person> held = batch.hold();
        List<String> unknown = scopes.stream()
                .map(scope -> scope.person().value())
                .filter(person -> !held.containsKey(person))
                .toList();
        if (!unknown.isEmpty()) {
            makeKnown(link, unknown);
            held.putAll(batch.hold());
        }
        return batch.read(held, wordings, clock(link));
    }

    @Override
    public List<Optional<Known>> beginTogether(Link link, List<Scope> scopes) throws SQLException {
        return new PostgreSqlBatch(link, scopes).begin(BEGIN, CLOCK, wordings, PostgreSql::clock);
    }

    @Override
    public Optional<Instant> clock(Link link) throws SQLException {
        try (ResultSet result = link.prepared(CLOCK).executeQuery()) {
            return Optional.of(clock(result));
        }
    }

    @Override
    public String holding() {
        return FOR_UPDATE;
    }

    @Override
    public void save(Link link, Change change) throws SQLException {
        save(link, change, "");
    }

    @Override
    public void saveAll(Link link, List<Change> changes) throws SQLException {
        saveAll(link, changes, "");
    }

    @Override
    public void saveAllAndCommit(Link link, List<Change> changes) throws SQLException {
        saveAll(link, changes, COMMIT);
    }

    private static void saveAll(Link link, List<Change> changes, String end) throws SQLException {
        List<Change> plain = new ArrayList<>();
        for (Change change : changes) {
            if (change.removes()) {
                save(link, change, "");
            } else {
                plain.add(change);
            }
        }
        PostgreSqlBatch.save(link, plain, end);
    }

    @Override
    public void saveAndCommit(Link link, Change change) throws SQLException {
        save(link, change, COMMIT);
    }

    private static void save(Link link, Change change, String end) throws SQLException {
        List<String> parts = new ArrayList<>();
        if (change.changesPerson()) {
            parts.add(Sql.SAVE_PERSON);
        }
        if (change.forgets()) {
            parts.add(Sql.FORGET_ACTS);
            parts.add(Sql.FORGET_CONTACTS);
        }
        parts.addAll(Collections.nCopies(change.slotsGone().size(), Sql.REMOVE_CONTACT));
        parts.addAll(Collections.nCopies(change.acts().size(), Sql.SAVE_ACT));
        parts.addAll(Collections.nCopies(change.contacts().size(), Sql.SAVE_CONTACT));
        parts.add(end);
        PreparedStatement statement = link.prepared(String.join("; ", parts));
        Parameters parameters = Parameters.of(statement);
        if (change.changesPerson()) {
            parameters.person(change.person(), change.after());
        }
        if (change.forgets()) {
            parameters.text(change.person()).text(change.person());
        }
        for (String slot : change.slotsGone()) {
            parameters.text(change.person()).text(slot);
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

    @Override
    public void prepareJoined(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOCK);
                ResultSet result = statement.executeQuery()) {
            clock(result);
        }
    }

    @Override
    public void emptyLog(Link link) {
        // nothing: the server vacuums its tables and recycles its log
    }

    @Override
    public String explain(SQLException failure) {
        return NoConnection.explain(failure, DRIVER).orElseGet(() -> explainReported(failure));
    }

    private String explainReported(SQLException failure) {
        String state = failure.getSQLState();
        if (isLockedOut(failure)) {
            return LOCKED_OUT + failure.getMessage();
        }
        if (isBroken(failure) && !REFUSED.equals(state)) {
            return "the PostgreSQL server cannot be reached; start it or check the address, and try again";
        }
        return "PostgreSQL reports" + (state == null ? "" : " " + state) + ": " + failure.getMessage();
    }

    /** The server says so, or the driver, which was asked for a password and has none. */
    private static boolean isLockedOut(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(LOG_IN_FAILURES)
                || (state.equals(REFUSED)
                        && String.valueOf(failure.getMessage()).contains("password"));
    }

    @Override
    public boolean isBroken(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION_FAILURES) || state.startsWith(SERVER_GOES_DOWN));
    }

    @Override
    public boolean isConflict(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK_FOR_OTHERS);
    }
}
