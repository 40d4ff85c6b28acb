package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The gate on a SQLite file beside bare commits of one row, equally durable. */
final class SqliteTable {
    private static final int PEOPLE = 500;
    private static final int CAP = 1_000_000;
    private static final int MEASUREMENTS = 5;
    private static final long MILLIS = 3_000;

    private SqliteTable() {}

    static List<String> lines() throws Exception {
        Path folder = Files.createTempDirectory("ncm-gate");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (JdbcContactStore store = JdbcContactStore.open("jdbc:sqlite:" + folder.resolve("gate.db"));
                Connection bare = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"))) {
            prepare(bare);
            ContactGate gate = ContactGate.on(store);
            for (int i = 0; i < PEOPLE; i++) {
                gate.record(Question.consent(PersonId.of("p" + i), CAP));
            }
            for (int i = -1; i < MEASUREMENTS; i++) {
                int run = i;
                double one = Load.perSecond(
                        1,
                        MILLIS,
                        (thread, turn) ->
                                gate.request(Question.request(PersonId.of("p" + turn % PEOPLE), run + "-" + turn)));
                double other = Load.perSecond(1, MILLIS, (thread, turn) -> insert(bare, "p" + turn % PEOPLE));
                if (i >= 0) {
                    ours.add(one);
                    theirs.add(other);
                }
            }
        }
        return List.of(Row.of(
                "SQLite, one request that reserves",
                "decisions a second",
                Load.median(ours),
                Load.median(theirs),
                "bare one-row commit",
                Load.median(ours) / Load.median(theirs),
                "0.6",
                "0.9"));
    }

    private static void prepare(Connection bare) throws Exception {
        try (Statement statement = bare.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE sends (id integer PRIMARY KEY, person text NOT NULL)");
        }
    }

    private static void insert(Connection bare, String person) throws Exception {
        try (PreparedStatement insert = bare.prepareStatement("INSERT INTO sends (person) VALUES (?)")) {
            insert.setString(1, person);
            insert.executeUpdate();
        }
    }
}
