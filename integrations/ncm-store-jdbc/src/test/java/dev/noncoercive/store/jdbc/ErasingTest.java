package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Outcome;
import dev.noncoercive.policies.contact.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased from a SQLite file is not in its bytes any more, where SQLite moved no rows to another page before. */
class ErasingTest {
    private static final int PEOPLE = 300;
    private static final Duration RETENTION = Duration.ofDays(400);

    private Instant now = Instant.parse("2026-11-02T09:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("a.db");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    private static PersonId person(int number) {
        return PersonId.of("person-" + number + "-");
    }

    /** Of a sender of their own, with a key of their own. */
    private static ContactRequest request(int person, String key) {
        return Ada.request(person(person), key + "-of-" + person + "-")
                .withSender(SenderId.of("sender-of-" + person + "."));
    }

    /** Everybody's rows are written several times, between those of others. */
    private void fill(ContactStore store) {
        ContactGate gate = ContactGate.on(store);
        for (int i = 0; i < PEOPLE; i++) {
            gate.record(Ada.consent(person(i), Allowance.of(3, Duration.ofDays(30)))
                    .withSender(request(i, "any").sender()));
        }
        for (String key : new String[] {"key", "later", "too-many", "once-more"}) {
            for (int i = 0; i < PEOPLE; i++) {
                gate.contact(request(i, key), handedOver -> {});
            }
            now = now.plus(Duration.ofDays(1));
        }
    }

    private String bytes() throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (String end : new String[] {"", "-wal", "-shm"}) {
            Path path = Path.of(file() + end);
            if (Files.exists(path)) {
                bytes.append(Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static int count(String bytes, String text) {
        return bytes.split(text, -1).length - 1;
    }

    /** The row that says that they were forgotten stays under their id. */
    private void assertForgotten(int person) throws IOException {
        String bytes = bytes();
        assertThat(count(bytes, person(person).value())).isEqualTo(1);
        assertThat(count(bytes, "-of-" + person + "[-.]")).isZero();
    }

    @Test
    void nothing_of_whoever_is_forgotten_is_left_in_the_file_and_its_log() throws IOException {
        try (JdbcContactStore store = JdbcContactStore.open(url(), () -> now)) {
            fill(store);
            ContactGate gate = ContactGate.on(store);
            for (int i = 5; i < PEOPLE; i += 10) {
                gate.forget(person(i));
                assertForgotten(i);
            }
            assertThat(bytes()).contains("sender-of-6.");
        }
        for (int i = 5; i < PEOPLE; i += 10) {
            assertForgotten(i);
        }
    }

    @Test
    void nothing_of_what_the_retention_removed_is_left() throws IOException {
        try (JdbcContactStore store = JdbcContactStore.open(url(), () -> now)) {
            fill(store);
            assertThat(bytes()).contains("key-of-7-");
            now = now.plus(Duration.ofDays(1000));
            store.removeOlderThan(RETENTION, RuleBook.personOnly(), progress -> {});
            assertThat(count(bytes(), "(key|later|too-many|once-more)-of-")).isZero();
        }
        assertThat(count(bytes(), "(key|later|too-many|once-more)-of-")).isZero();
    }

    @Test
    void forgetting_waits_for_nobody_who_reads_the_file() throws SQLException, IOException {
        try (JdbcContactStore store = JdbcContactStore.open(url(), () -> now);
                Connection reader = DriverManager.getConnection(url())) {
            fill(store);
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM ncm_contact")) {
                assertThat(rows.next()).isTrue();
            }
            long begin = System.nanoTime();
            ContactGate.on(store).forget(person(1));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(store.read(person(1)).tombstone()).isPresent();
            reader.rollback();
            ContactGate.on(store).forget(person(2));
            assertForgotten(1);
        }
    }

    @Test
    void a_store_waits_for_the_file_again_once_somebody_is_forgotten() throws SQLException {
        try (Connections connections = Connections.single(url())) {
            Sqlite database = new Sqlite(Duration.ofMillis(1234), "a.db");
            Link link = connections.take();
            database.prepare(link);
            database.emptyLog(link);
            assertThat(pragma(link.connection(), "busy_timeout")).isEqualTo(1234);
            connections.giveBack(link);
        }
    }

    @Test
    void a_connection_of_a_pool_or_of_the_caller_erases_too() throws SQLException, IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcContactStore store = JdbcContactStore.on(pool);
            ContactGate gate = ContactGate.on(store);
            gate.record(Ada.consent(person(3), Allowance.of(3, Duration.ofDays(30)))
                    .withSender(request(3, "any").sender()));
            assertThat(gate.contact(request(3, "key"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
            gate.forget(person(3));
            assertForgotten(3);
            store.close();
        }
        try (JdbcContactStore store = JdbcContactStore.open(url());
                Connection connection = DriverManager.getConnection(url())) {
            connection.setAutoCommit(false);
            store.within(connection);
            assertThat(pragma(connection, "secure_delete")).isEqualTo(1);
            connection.rollback();
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            return result.getInt(1);
        }
    }
}
