package dev.noncoercive.gate;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The gate on PostgreSQL beside the select-count, insert, commit that people write by hand. */
final class PostgresTable {
    private static final int SENDERS = 16;
    /** Enough that each has a few contacts in a month, as people have, and not dozens. */
    private static final int PEOPLE = 20_000;

    private static final int STRIDE = 7_919;
    private static final int BATCH = 2_000;
    private static final int CAP = 1_000_000;
    private static final int RACE_CAP = 3;
    private static final int RACE_ROUNDS = 200;
    private static final int MEASUREMENTS = 3;
    private static final long MILLIS = 4_000;

    private PostgresTable() {}

    static List<String> lines() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (JdbcContactStore store = JdbcContactStore.open(url);
                    HandWritten handWritten = new HandWritten(url)) {
                return measure(ContactGate.on(store), handWritten);
            }
        }
    }

    private static List<String> measure(ContactGate gate, HandWritten handWritten) throws Exception {
        Load.rate(
                SENDERS,
                PEOPLE / SENDERS,
                (thread, turn) -> gate.record(Question.consent(PersonId.of("p" + (turn * SENDERS + thread)), CAP)));
        Random random = new Random(1);
        int[] people = random.ints(100_000, 0, PEOPLE).toArray();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        List<Double> batches = new ArrayList<>();
        for (int i = -1; i < MEASUREMENTS; i++) {
            int run = i;
            double one = Load.perSecond(SENDERS, MILLIS, (thread, turn) -> {
                PersonId person = PersonId.of("p" + people[(thread * STRIDE + turn) % people.length]);
                gate.request(Question.request(person, run + "-" + thread + "-" + turn));
            });
            double other = Load.perSecond(
                    SENDERS,
                    MILLIS,
                    (thread, turn) ->
                            handWritten.send(thread, "p" + people[(thread * STRIDE + turn) % people.length], CAP));
            double single = Load.perSecond(
                    1,
                    MILLIS / 2,
                    (thread, turn) -> gate.request(
                            Question.request(PersonId.of("p" + turn * STRIDE % PEOPLE), "s" + run + "-" + turn)));
            double batch = BATCH
                    * Load.perSecond(
                            1, MILLIS / 2, (thread, turn) -> gate.requestAll(batch("b" + run + "-" + turn, turn)));
            if (i >= 0) {
                ours.add(one);
                theirs.add(other);
                alone.add(single);
                batches.add(batch);
            }
        }
        double ratio = Load.median(ours) / Load.median(theirs);
        int handOver = 0;
        int oursOver = 0;
        for (int round = 0; round < RACE_ROUNDS; round++) {
            String name = "race-" + round;
            gate.record(Question.consent(PersonId.of(name), RACE_CAP));
            handOver += handWritten.race(name) > RACE_CAP ? 1 : 0;
            oursOver += race(gate, name) > RACE_CAP ? 1 : 0;
        }
        return List.of(
                Row.of(
                        "PostgreSQL, 16 senders, 20,000 people, one request that reserves",
                        "decisions a second",
                        Load.median(ours),
                        Load.median(theirs),
                        "hand-written count, insert, commit",
                        ratio,
                        "1.0",
                        "1.3"),
                Row.of(
                        "PostgreSQL, batches of 2,000 people, one sender",
                        "decisions a second",
                        Load.median(batches),
                        Load.median(alone),
                        "single requests of one sender",
                        Load.median(batches) / Load.median(alone),
                        "",
                        "10"),
                Row.plain(
                        "PostgreSQL, 16 senders race for 3 places, 200 rounds",
                        "rounds over the cap",
                        oursOver,
                        handOver,
                        "hand-written count, insert, commit",
                        "0"));
    }

    private static List<ContactRequest> batch(String key, int turn) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> Question.request(PersonId.of("p" + (turn * BATCH + i) % PEOPLE), key))
                .toList();
    }

    private static long race(ContactGate gate, String name) throws Exception {
        List<Boolean> sent = Race.of(
                SENDERS,
                thread -> gate.contact(Question.request(PersonId.of(name), "k" + thread), handedOver -> {})
                        instanceof Outcome.Contacted);
        return sent.stream().filter(Boolean::booleanValue).count();
    }

    /** What people write today: count, and if there is room, insert. */
    private static final class HandWritten implements AutoCloseable {
        private final List<Connection> connections = new ArrayList<>();

        HandWritten(String url) throws Exception {
            for (int i = 0; i < SENDERS; i++) {
                Connection connection = DriverManager.getConnection(url);
                connection.setAutoCommit(false);
                connections.add(connection);
            }
            try (Statement statement = connections.get(0).createStatement()) {
                statement.execute(
                        "CREATE TABLE sends (id bigserial PRIMARY KEY, person text NOT NULL, sent_at timestamptz"
                                + " NOT NULL DEFAULT now())");
                statement.execute("CREATE INDEX ON sends (person, sent_at)");
                connections.get(0).commit();
            }
        }

        boolean send(int thread, String person, int cap) throws Exception {
            Connection connection = connections.get(thread);
            boolean room;
            try (PreparedStatement count = connection.prepareStatement(
                    "SELECT count(*) FROM sends WHERE person = ? AND sent_at > now() - interval '30 days'")) {
                count.setString(1, person);
                try (ResultSet result = count.executeQuery()) {
                    result.next();
                    room = result.getLong(1) < cap;
                }
            }
            if (room) {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sends (person) VALUES (?)")) {
                    insert.setString(1, person);
                    insert.executeUpdate();
                }
            }
            connection.commit();
            return room;
        }

        long race(String person) throws Exception {
            List<Boolean> sent = Race.of(SENDERS, thread -> send(thread, person, RACE_CAP));
            return sent.stream().filter(Boolean::booleanValue).count();
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
