package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers learn when others are in the way, or the store is closed. */
class InTheWayTest {
    private static final int CALLERS = 10;
    private static final Duration WAIT = Duration.ofMillis(400);

    @TempDir
    private Path folder = Path.of("");

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("a.db");
    }

    @Test
    void whoever_waits_together_for_a_file_does_not_wait_one_after_the_other() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (JdbcContactStore store = JdbcContactStore.open(
                        url(), new Sqlite(WAIT, folder.resolve("a.db").toString()), Optional.empty());
                Connection other = DriverManager.getConnection(url())) {
            CountDownLatch ready = new CountDownLatch(CALLERS);
            Statements.run(other, "BEGIN IMMEDIATE");
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                PersonId person = PersonId.of("p" + i);
                asked.add(callers.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return ContactGate.on(store).request(Ada.request(person, "k"));
                }));
            }
            ready.await();
            long from = System.nanoTime();
            for (Future<?> one : asked) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(one::get)
                        .havingCause()
                        .isInstanceOfSatisfying(
                                ContactStoreException.class,
                                why -> assertThat(why.whyNothingWasKept().orElseThrow())
                                        .startsWith("another process holds the SQLite file"));
            }
            // one after the other it is ten waits and more; together, one and that of who came during it
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(WAIT.multipliedBy(CALLERS / 2));
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_transaction_that_read_an_older_state_is_told_so() throws SQLException {
        try (JdbcContactStore store = JdbcContactStore.open(url());
                Connection own = DriverManager.getConnection(url())) {
            Ada.gives(store, 2);
            own.setAutoCommit(false);
            try (Statement read = own.createStatement()) {
                assertThat(read.executeQuery("SELECT count(*) FROM ncm_act").next())
                        .isTrue();
            }
            ContactGate.on(store).contact(Ada.request("k1"), handedOver -> {});
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> ContactGate.on(store.within(own)).request(Ada.request("k2")))
                    .withMessageContaining("roll back; your transaction read an older state of the SQLite file")
                    .withMessageContaining("begin it anew, and join the store before it reads");
            own.rollback();
            assertThat(ContactGate.on(store.within(own)).request(Ada.request("k2")))
                    .isInstanceOf(Allowed.class);
        }
    }

    @Test
    void a_closed_store_on_postgresql_lets_nothing_through() {
        JdbcContactStore store = JdbcContactStore.open(Postgres.emptied());
        Ada.gives(store, 2);
        ContactGate gate = ContactGate.on(store);
        assertThat(gate.contact(Ada.request("k1"), handedOver -> {})).isInstanceOf(Outcome.Contacted.class);
        store.close();
        List<String> sent = new ArrayList<>();
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> gate.contact(Ada.request("k2"), handedOver -> sent.add("k2")))
                .withMessageContaining("the store is closed");
        assertThat(sent).isEmpty();
    }
}
