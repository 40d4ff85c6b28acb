package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The gate on a SQLite file beside bare commits of one row, equally durable. */
final class SqliteTable {
    private static final int PEOPLE = 20_000;
    private static final int STRIDE = 7_919;
    private static final int CAP = 1_000_000;
    private static final int BATCH = 2_000;
    private static final int MEASUREMENTS = 5;
    /** Compiling what runs takes some ten seconds where each step waits for the disk. */
    private static final int WARM_UPS = 3;

    private static final long MILLIS = 4_000;

    private SqliteTable() {}

    static List<String> lines() throws Exception {
        Path folder = Files.createTempDirectory("ncm-gate");
        String url = "jdbc:sqlite:" + folder.resolve("gate.db");
        try (JdbcContactStore store = JdbcContactStore.open(url);
                Connection bare = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"))) {
            prepare(bare);
            subscribe(store, url);
            return measure(ContactGate.on(store), bare);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<String> measure(ContactGate gate, Connection bare) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> batches = new ArrayList<>();
        for (int i = -WARM_UPS; i < MEASUREMENTS; i++) {
            int run = i;
            Pair pair = Pair.perSecond(
                    MILLIS,
                    turn -> gate.request(request(run + "-" + turn, turn)),
                    turn -> insert(bare, "p" + turn % PEOPLE));
            if (i >= 0) {
                ours.add(pair.one());
                theirs.add(pair.other());
            }
        }
        // afterwards, as each leaves some contacts more with everybody, which every later step reads
        for (int i = -1; i < MEASUREMENTS; i++) {
            int run = i;
            double batch = BATCH * Load.perSecond(1, MILLIS / 2, (thread, turn) -> gate.requestAll(batch(run, turn)));
            if (i >= 0) {
                batches.add(batch);
            }
        }
        double single = Load.median(ours);
        return List.of(
                Row.of(
                        "SQLite, one request that reserves",
                        "decisions a second",
                        single,
                        Load.median(theirs),
                        "bare one-row commit",
                        single / Load.median(theirs),
                        "0.6",
                        "0.9"),
                Row.of(
                        "SQLite, batches of 2,000 people",
                        "decisions a second",
                        Load.median(batches),
                        single,
                        "single requests",
                        Load.median(batches) / single,
                        "",
                        "20"));
    }

    private static ContactRequest request(String key, int turn) {
        return Question.request(PersonId.of("p" + Math.floorMod((long) turn * STRIDE, (long) PEOPLE)), key);
    }

    private static List<ContactRequest> batch(int run, int turn) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> request("b" + run + "-" + turn + "-" + i, turn * BATCH + i))
                .toList();
    }

    /** Everybody, in one transaction. */
    private static void subscribe(JdbcContactStore store, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            ContactGate gate = ContactGate.on(store.within(connection));
            for (int i = 0; i < PEOPLE; i++) {
                gate.record(Question.consent(PersonId.of("p" + i), CAP));
            }
            connection.commit();
        }
    }

    private static void prepare(Connection bare) throws SQLException {
        try (Statement statement = bare.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE sends (id integer PRIMARY KEY, person text NOT NULL)");
        }
    }

    private static void insert(Connection bare, String person) throws SQLException {
        try (PreparedStatement insert = bare.prepareStatement("INSERT INTO sends (person) VALUES (?)")) {
            insert.setString(1, person);
            insert.executeUpdate();
        }
    }
}
