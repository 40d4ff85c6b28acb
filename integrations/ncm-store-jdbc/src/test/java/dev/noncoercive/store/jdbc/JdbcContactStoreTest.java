package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.AlreadyHandedOver;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.policies.contact.HandOver;
import dev.noncoercive.policies.contact.Later;
import dev.noncoercive.policies.contact.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, transactions of the caller, and what goes wrong with files and servers. */
class JdbcContactStoreTest {
    @TempDir
    private Path folder = Path.of("");

    private String file(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    @Test
    void another_database_is_refused_without_repeating_its_password() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcContactStore.open("jdbc:mysql://localhost/shop?password=secret"))
                .withMessage("url must start with `jdbc:sqlite:` or `jdbc:postgresql:`, but was of another kind");
    }

    @Test
    void tables_of_a_newer_version_are_refused() throws SQLException {
        JdbcContactStore.open(file("a.db")).close();
        try (Connection connection = DriverManager.getConnection(file("a.db"))) {
            Statements.run(connection, "INSERT INTO ncm_schema (version) VALUES (7)");
        }
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open(file("a.db")))
                .withMessage("the tables of " + folder.resolve("a.db")
                        + " are of version 7, and this ncm knows versions up to " + Schema.VERSION
                        + "; use a newer ncm");
    }

    @Test
    void a_store_opened_again_keeps_its_tables() {
        for (int i = 0; i < 3; i++) {
            try (JdbcContactStore store = JdbcContactStore.open(file("a.db"))) {
                Ada.gives(store, 1);
                assertThat(store.read(Ada.ID).acts()).hasSize(i + 1);
            }
        }
    }

    @Test
    void a_new_store_may_be_opened_by_many_at_once() {
        for (String url : List.of(file("many.db"), Postgres.emptied())) {
            List<Integer> known = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(number -> {
                        try (JdbcContactStore store = JdbcContactStore.open(url)) {
                            return store.read(Ada.ID).acts().size();
                        }
                    })
                    .toList();
            assertThat(known).hasSize(8).containsOnly(0);
        }
    }

    @RepeatedTest(30)
    void a_new_file_may_be_opened_by_eight_threads_at_once(RepetitionInfo repetition) throws Exception {
        String url = file("many-" + repetition.getCurrentRepetition() + ".db");
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> known = threads.invokeAll(Collections.nCopies(8, () -> {
            together.await();
            try (JdbcContactStore store = JdbcContactStore.open(url)) {
                return store.read(Ada.ID).acts().size();
            }
        }));
        threads.shutdown();
        for (Future<Integer> acts : known) {
            assertThat(acts.get()).isZero();
        }
    }

    @Test
    void a_file_that_is_something_else_is_refused() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Ada, the oven is hot. ".repeat(100));
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open(file("letter.txt")))
                .withMessage("the store cannot be opened: " + folder.resolve("letter.txt")
                        + " is not a SQLite database; name another file");
    }

    @Test
    void a_folder_that_is_not_there_is_named_as_the_problem() {
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open("jdbc:sqlite:" + folder.resolve("none/a.db")))
                .withMessageStartingWith("the store cannot be opened: ")
                .withMessageContaining("folder");
    }

    @Test
    void a_full_disk_allows_nothing_and_keeps_nothing_half() {
        try (JdbcContactStore store = JdbcContactStore.open(file("a.db") + "?max_page_count=20")) {
            Ada.gives(store, 1000);
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 2000; i++) {
                            ContactGate.on(store).contact(Ada.request("k" + i), handedOver -> {});
                        }
                    })
                    .withMessage("nothing was allowed or recorded: the disk is full; make room and try again");
        }
        try (JdbcContactStore store = JdbcContactStore.open(file("a.db"))) {
            assertThat(ContactGate.on(store).contact(Ada.request("later"), handedOver -> {}))
                    .isInstanceOf(Outcome.Contacted.class);
        }
    }

    @Test
    void a_file_that_another_holds_is_waited_for_and_then_reported() throws SQLException {
        String url = file("a.db");
        try (JdbcContactStore store = JdbcContactStore.open(
                        url,
                        new Sqlite(Duration.ofMillis(50), folder.resolve("a.db").toString()),
                        Optional.empty());
                Connection other = DriverManager.getConnection(url)) {
            Ada.gives(store, 1);
            Statements.run(other, "BEGIN IMMEDIATE");
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> ContactGate.on(store).request(Ada.request("k1")))
                    .withMessage("nothing was allowed or recorded: another process holds the SQLite file "
                            + folder.resolve("a.db")
                            + " for more than 50 ms;"
                            + " end it, or try again");
            Statements.run(other, "ROLLBACK");
            assertThat(ContactGate.on(store).request(Ada.request("k1"))).isInstanceOf(Allowed.class);
        }
    }

    @Test
    void a_row_that_ncm_did_not_write_holds_that_person_back() throws SQLException {
        try (JdbcContactStore store = JdbcContactStore.open(file("a.db"))) {
            Ada.gives(store, 1);
            try (Connection connection = DriverManager.getConnection(file("a.db"))) {
                Statements.run(connection, "UPDATE ncm_act SET body = '{\"act\": \"dance\"}'");
            }
        }
        try (JdbcContactStore store = JdbcContactStore.open(file("a.db"))) {
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> ContactGate.on(store).request(Ada.request("k1")))
                    .withMessageStartingWith("a text in `ncm_act.body` is not one that ncm wrote")
                    .withMessageEndingWith("nothing is allowed for that person until it is restored");
        }
    }

    @Test
    void a_request_in_a_transaction_of_the_caller_goes_with_it() throws SQLException {
        JdbcContactStore store = JdbcContactStore.open(Postgres.emptied());
        Ada.gives(store, 1);
        try (Connection connection = DriverManager.getConnection(Postgres.url())) {
            connection.setAutoCommit(false);
            ContactGate joined = ContactGate.on(store.within(connection));
            assertThat(joined.request(Ada.request("k1"))).isInstanceOf(Allowed.class);
            connection.rollback();
            assertThat(store.read(Ada.ID).rows()).isEmpty();
            Allowed allowed = (Allowed) joined.request(Ada.request("k1"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> joined.handOver(allowed.permit()))
                    .withMessageStartingWith("nothing is handed over in a transaction that can be rolled back");
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            GateByKey.of(joined).handOver(Ada.request("k1").contactKey()))
                    .withMessageStartingWith("nothing is handed over in a transaction that can be rolled back");
            assertThatIllegalStateException()
                    .isThrownBy(() -> joined.contact(Ada.request("k2"), handedOver -> {}))
                    .withMessageContaining("hand over by a gate on the store itself after your commit");
            connection.commit();
            assertThat(store.read(Ada.ID).rows()).hasSize(1);
            assertThat(ContactGate.on(store).handOver(allowed.permit())).isInstanceOf(HandOver.Go.class);
        }
        store.close();
    }

    @Test
    void a_transaction_whose_lock_gives_no_fresh_view_is_refused() throws SQLException {
        JdbcContactStore store = JdbcContactStore.open(Postgres.emptied());
        try (Connection connection = DriverManager.getConnection(Postgres.url())) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.within(connection))
                    .withMessageContaining("set autoCommit to false");
            connection.setAutoCommit(false);
            for (int level : new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
                connection.setTransactionIsolation(level);
                assertThatIllegalStateException()
                        .isThrownBy(() -> store.within(connection))
                        .withMessageStartingWith("the transaction must be READ COMMITTED, but was ")
                        .withMessageEndingWith("set the isolation, or give the gate connections of its own");
                connection.rollback();
            }
        }
        store.close();
    }

    @Test
    void a_transaction_whose_isolation_changed_later_is_refused_too() throws SQLException {
        JdbcContactStore store = JdbcContactStore.open(Postgres.emptied());
        Ada.gives(store, 1);
        try (Connection connection = DriverManager.getConnection(Postgres.url())) {
            connection.setAutoCommit(false);
            ContactGate joined = ContactGate.on(store.within(connection));
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatIllegalStateException()
                    .isThrownBy(() -> joined.request(Ada.request("k1")))
                    .withMessageStartingWith("the transaction must be READ COMMITTED, but was REPEATABLE READ");
            assertThatIllegalStateException()
                    .isThrownBy(() -> joined.requestAll(List.of(Ada.request("k1"))))
                    .withMessageStartingWith("the transaction must be READ COMMITTED, but was REPEATABLE READ");
            connection.rollback();
            connection.setAutoCommit(true);
            assertThatIllegalStateException()
                    .isThrownBy(() -> joined.request(Ada.request("k1")))
                    .withMessageContaining("set autoCommit to false");
        }
        assertThat(store.read(Ada.ID).rows()).isEmpty();
        store.close();
    }

    @Test
    void a_batch_in_a_transaction_of_the_caller_goes_with_it() throws SQLException {
        for (String url : List.of(Postgres.emptied(), file("joined.db"))) {
            try (JdbcContactStore store = JdbcContactStore.open(url);
                    Connection connection = DriverManager.getConnection(url)) {
                Ada.gives(store, 1);
                connection.setAutoCommit(false);
                ContactGate joined = ContactGate.on(store.within(connection));
                List<ContactRequest> both = List.of(Ada.request("k1"), Ada.request("k2"));
                assertThat(joined.requestAll(both).get(1)).isInstanceOf(Later.class);
                connection.rollback();
                assertThat(store.read(Ada.ID).rows()).isEmpty();
                assertThat(joined.requestAll(both).get(0)).isInstanceOf(Allowed.class);
                connection.commit();
                assertThat(store.read(Ada.ID).rows()).hasSize(2);
            }
        }
    }

    @Test
    void a_batch_in_a_transaction_of_the_caller_waits_for_the_file_before_it_reads() throws Exception {
        String url = file("two.db");
        try (JdbcContactStore store = JdbcContactStore.open(url);
                Connection first = DriverManager.getConnection(url);
                Connection second = DriverManager.getConnection(url)) {
            Ada.gives(store, 1);
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            ContactGate joined = ContactGate.on(store.within(second));
            ContactGate.on(store.within(first)).requestAll(List.of(Ada.request("k1")));
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<List<ContactDecision>> waiting = thread.submit(() -> joined.requestAll(List.of(Ada.request("k2"))));
            thread.shutdown();
            Thread.sleep(300);
            first.commit();
            assertThat(waiting.get()).singleElement().isInstanceOf(Later.class);
            second.commit();
        }
    }

    @Test
    void a_pool_of_the_caller_serves_too() {
        for (String url : new String[] {Postgres.emptied(), file("pool.db")}) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setAutoCommit(false);
            config.setMaximumPoolSize(4);
            try (HikariDataSource pool = new HikariDataSource(config)) {
                JdbcContactStore store = JdbcContactStore.on(pool);
                Ada.gives(store, 1);
                ContactGate gate = ContactGate.on(store);
                assertThat(gate.contact(Ada.request("k1"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
                assertThat(gate.contact(Ada.request("k2"), handedOver -> {})).isInstanceOf(Outcome.Held.class);
                store.close();
                assertThat(pool.isClosed()).isFalse();
            }
        }
    }

    @Test
    void each_connection_of_a_pool_waits_for_the_file_and_writes_to_the_disk() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(file("pool.db"));
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Connections connections = Connections.of(pool, new Sqlite(Duration.ofMillis(1234), "pool.db"));
            List<Link> both = List.of(connections.take(), connections.take());
            for (Link link : both) {
                assertThat(pragma(link, "busy_timeout")).isEqualTo("1234");
                assertThat(pragma(link, "synchronous")).isEqualTo("2");
                assertThat(pragma(link, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(link, "journal_mode")).isEqualTo("wal");
                connections.giveBack(link);
            }
        }
    }

    private static String pragma(Link link, String name) throws SQLException {
        try (Statement statement = link.connection().createStatement();
                ResultSet result = statement.executeQuery("PRAGMA " + name)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    @Test
    void whether_there_is_a_store_is_seen_without_making_one() throws SQLException, IOException {
        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection(file("other.db"))) {
            Statements.run(connection, "CREATE TABLE bread (name TEXT)");
        }
        byte[] before = Files.readAllBytes(other);
        assertThat(JdbcContactStore.exists(file("other.db"))).isFalse();
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
        JdbcContactStore.open(file("other.db")).close();
        assertThat(JdbcContactStore.exists(file("other.db"))).isTrue();
        assertThat(JdbcContactStore.exists(file("none.db"))).isFalse();
        assertThat(JdbcContactStore.exists(file("none.db?busy_timeout=9"))).isFalse();
        assertThat(JdbcContactStore.exists("jdbc:sqlite:file:" + folder.resolve("none.db")))
                .isFalse();
        assertThat(folder.resolve("none.db")).doesNotExist();
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.exists(file("none/a.db")))
                .withMessageContaining("none/a.db cannot be opened; its folder must exist");
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.exists("jdbc:sqlite:" + folder))
                .withMessageContaining(folder + " is a folder");
        assertThat(JdbcContactStore.exists(Postgres.emptied())).isFalse();
    }

    @Test
    void a_server_that_ended_the_connection_is_asked_once_more() {
        try (JdbcContactStore store = JdbcContactStore.open(Postgres.emptied())) {
            Ada.gives(store, 1);
            ContactGate gate = ContactGate.on(store);
            gate.contact(Ada.request("k1"), handedOver -> {});
            Postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND backend_type = 'client backend'");
            assertThat(gate.request(Ada.request("k1"))).isInstanceOf(AlreadyHandedOver.class);
        }
    }

    @Test
    void a_server_that_is_not_there_allows_nothing() {
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open("jdbc:postgresql://localhost:1/none?user=ada&password=secret"))
                .withMessage("the store cannot be opened: the PostgreSQL server cannot be reached; start it or check"
                        + " the address, and try again");
    }

    @Test
    void the_clock_of_the_server_decides() {
        try (JdbcContactStore store = JdbcContactStore.open(Postgres.emptied())) {
            Ada.gives(store, 1);
            Duration apart = Duration.between(
                    store.read(Ada.ID).lastStep(), InstantSource.system().instant());
            assertThat(apart).isBetween(Duration.ofSeconds(-5), Duration.ofSeconds(5));
        }
    }
}
