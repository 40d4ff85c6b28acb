package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Steps that are taken together: each sees, changes and answers what it would alone. */
class GroupsTest {
    private static final int SENDERS = 16;
    private static final int STEPS = 30;
    private static final int PEOPLE = 3;
    private static final int MANY = 1_000_000;
    private static final long ENDING_MILLIS = 50;
    private static final Duration LONG = Duration.ofSeconds(60);

    private enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @TempDir
    private Path folder = Path.of("");

    private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS);

    @AfterEach
    void endThreads() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private String url(Kind kind) {
        return kind == Kind.SQLITE ? "jdbc:sqlite:" + folder.resolve("a.db") : Postgres.emptied();
    }

    private static PersonId person(int number) {
        return PersonId.of("person-" + number);
    }

    private static JdbcContactStore opened(String url) {
        JdbcContactStore store = JdbcContactStore.open(url);
        for (int i = 0; i < PEOPLE; i++) {
            Ada.gives(store, person(i), MANY);
        }
        return store;
    }

    /** A contact more, and how many there were before. */
    private static int counted(ContactStore store, PersonId person, String slot, boolean fails) {
        return store.step(Scope.of(person), (known, now) -> {
            if (fails) {
                throw new IllegalStateException("planned for " + slot);
            }
            List<ContactRow> rows = new ArrayList<>(known.rows());
            rows.add(row(slot, known));
            ContactHistory longer = ContactHistory.kept(known.acts(), rows, known.lastStep());
            return new Step<>(longer, known.rows().size());
        });
    }

    private static ContactRow row(String slot, ContactHistory known) {
        return ContactRow.builder()
                .slot(slot)
                .labels(Ada.request(slot).labels())
                .state(ContactState.HANDED_OVER)
                .at(known.lastStep())
                .build();
    }

    private record Counted(PersonId person, String slot, int before) {}

    /** Each step of a person sees exactly those that were kept before it, whatever failed beside it. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_race_of_steps_that_fail_now_and_then_is_one_order_of_steps_for_each_person(Kind kind) throws Exception {
        try (JdbcContactStore store = opened(url(kind))) {
            List<Future<List<Counted>>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> threads.submit(() -> sendAll(store, sender)))
                    .toList();
            List<Counted> all = new ArrayList<>();
            for (Future<List<Counted>> sender : senders) {
                all.addAll(sender.get(LONG.toSeconds(), TimeUnit.SECONDS));
            }
            for (int i = 0; i < PEOPLE; i++) {
                PersonId person = person(i);
                List<Counted> own =
                        all.stream().filter(one -> one.person().equals(person)).toList();
                assertThat(own.stream().map(Counted::before).sorted())
                        .containsExactlyElementsOf(
                                IntStream.range(0, own.size()).boxed().toList());
                assertThat(store.read(person).rows().stream().map(ContactRow::slot))
                        .containsExactlyInAnyOrderElementsOf(
                                own.stream().map(Counted::slot).toList());
            }
        }
    }

    private static List<Counted> sendAll(JdbcContactStore store, int sender) {
        List<Counted> counted = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            PersonId person = person((sender + step) % PEOPLE);
            String slot = "/" + sender + "-" + step;
            if (step % 7 == sender % 7) {
                assertThatThrownBy(() -> counted(store, person, slot, true)).hasMessage("planned for " + slot);
            } else {
                counted.add(new Counted(person, slot, counted(store, person, slot, false)));
            }
        }
        return counted;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_row_that_nobody_can_read_holds_back_its_person_and_nobody_else(Kind kind) throws Exception {
        String url = url(kind);
        opened(url).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            Statements.run(connection, "UPDATE ncm_act SET body = '{\"act\": \"dance\"}' WHERE person = 'person-0'");
        }
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            List<Future<Integer>> answers = IntStream.range(0, SENDERS * PEOPLE)
                    .mapToObj(i -> threads.submit(() -> counted(store, person(i % PEOPLE), "/" + i, false)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                Future<Integer> answer = answers.get(i);
                if (i % PEOPLE == 0) {
                    assertThatThrownBy(() -> answer.get(LONG.toSeconds(), TimeUnit.SECONDS))
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(ContactStoreException.class)
                            .hasMessageContaining("nothing is allowed for that person");
                } else {
                    answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
                }
            }
            assertThat(store.read(person(1)).rows()).hasSize(SENDERS);
        }
    }

    /** Otherwise whoever holds a person and asks for another would wait for itself. */
    @Test
    void a_person_whom_a_transaction_of_the_caller_holds_keeps_nobody_else_waiting() throws Exception {
        String url = Postgres.emptied();
        try (JdbcContactStore store = opened(url);
                Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            ContactGate.on(store.within(connection)).request(Ada.request(person(0), "held"));
            List<Future<Integer>> waiting = IntStream.range(0, SENDERS / 2)
                    .mapToObj(i -> threads.submit(() -> counted(store, person(0), "/" + i, false)))
                    .toList();
            for (int i = 0; i < SENDERS; i++) {
                assertThat(counted(store, person(1), "/" + i, false)).isEqualTo(i);
            }
            assertThat(waiting).noneMatch(Future::isDone);
            connection.commit();
            for (Future<Integer> one : waiting) {
                assertThat(one.get(LONG.toSeconds(), TimeUnit.SECONDS)).isPositive();
            }
        }
    }

    @Test
    void a_step_within_a_step_does_not_wait_for_itself() {
        try (JdbcContactStore store = opened(Postgres.emptied())) {
            int inner = store.step(
                    Scope.of(person(0)), (known, now) -> new Step<>(known, counted(store, person(1), "/inner", false)));
            assertThat(inner).isZero();
            assertThat(store.read(person(1)).rows()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_interrupted_caller_gets_its_answer_and_stays_interrupted(Kind kind) throws Exception {
        try (JdbcContactStore store = opened(url(kind))) {
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            List<Future<Integer>> leaders = IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> store.step(Scope.of(person(i)), (known, now) -> {
                        held.countDown();
                        waitFor(goOn);
                        return new Step<>(known, 0);
                    })))
                    .toList();
            waitFor(held);
            Future<Boolean> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                counted(store, person(2), "/interrupted", false);
                return Thread.interrupted();
            });
            goOn.countDown();
            assertThat(interrupted.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            for (Future<Integer> leader : leaders) {
                leader.get(LONG.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_store_that_is_closed_leaves_nobody_waiting(Kind kind) throws Exception {
        JdbcContactStore store = opened(url(kind));
        List<Future<Integer>> answers = IntStream.range(0, SENDERS * PEOPLE)
                .mapToObj(i -> threads.submit(() -> counted(store, person(i % PEOPLE), "/" + i, false)))
                .toList();
        store.close();
        int kept = 0;
        for (Future<Integer> answer : answers) {
            try {
                answer.get(LONG.toSeconds(), TimeUnit.SECONDS);
                kept++;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(ContactStoreException.class);
            }
        }
        assertThat(kept).isBetween(0, answers.size());
        store.close();
    }

    /** A server that went away after it was asked to commit may have done so, or not: nobody of that group gets a yes. */
    @Test
    void an_end_that_nobody_knows_is_an_error_for_each_caller_and_an_answer_for_none() throws Exception {
        AtomicBoolean fails = new AtomicBoolean();
        opened(Postgres.emptied()).close();
        JdbcContactStore store = JdbcContactStore.on(failingAtTheEnd(fails));
        fails.set(true);
        List<Future<Integer>> answers = IntStream.range(0, SENDERS)
                .mapToObj(i -> threads.submit(() -> counted(store, person(i % PEOPLE), "/" + i, false)))
                .toList();
        for (Future<Integer> answer : answers) {
            assertThatThrownBy(() -> answer.get(LONG.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ContactStoreException.class)
                    .hasMessageContaining("it is not known whether this step was kept; ask again with the same key");
        }
        fails.set(false);
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(store.read(person(i)).rows()).isEmpty();
        }
    }

    private static DataSource failingAtTheEnd(AtomicBoolean fails) {
        PGSimpleDataSource source = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() throws SQLException {
                return failing(super.getConnection(), fails);
            }
        };
        source.setUrl(Postgres.url());
        return source;
    }

    private static Connection failing(Connection connection, AtomicBoolean fails) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean ends =
                            method.getName().equals("prepareStatement") && ((String) arguments[0]).endsWith("COMMIT");
                    if (ends && fails.get()) {
                        connection.close();
                        // long enough for whoever was told too early to believe it
                        Thread.sleep(ENDING_MILLIS);
                        throw new SQLException("the connection is gone", "08006");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
