package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.store.testkit.ContactStoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.postgresql.ds.PGSimpleDataSource;

/** Tests the contract: stores that are known to let too many through must not pass its races. */
class KnownBadStoresTest {
    private static final List<String> RACES = List.of(
            "of_senders_that_ask_at_once_exactly_as_many_as_allowed_get_a_permit",
            "batches_of_many_senders_at_once_keep_every_allowance");

    @Test
    void a_store_that_counts_and_inserts_without_a_lock_is_caught() {
        assertEachRaceFails(WithoutLock.class);
    }

    @Test
    void a_store_that_locks_under_repeatable_read_is_caught() {
        assertEachRaceFails(UnderRepeatableRead.class);
    }

    @Test
    void the_same_store_as_it_is_passes() {
        TestExecutionSummary summary = run(AsItIs.class);
        assertThat(summary.getTestsSucceededCount()).isEqualTo(RACES.size());
    }

    private static void assertEachRaceFails(Class<?> contract) {
        TestExecutionSummary summary = run(contract);
        assertThat(summary.getTestsFailedCount()).isEqualTo(RACES.size());
        assertThat(summary.getFailures())
                .extracting(TestExecutionSummary.Failure::getException)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AssertionError.class));
    }

    private static TestExecutionSummary run(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        RACES.stream().map(race -> selectMethod(contract, race)).toList())
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /** PostgreSQL with statements that were tampered with on their way to the driver. */
    abstract static class Tampered extends ContactStoreContract {
        private final UnaryOperator<String> tampering;

        Tampered(UnaryOperator<String> tampering) {
            this.tampering = tampering;
        }

        @Override
        public ContactStore openEmpty(InstantSource clock) {
            JdbcContactStore.open(Postgres.emptied()).close();
            return openAgain(clock);
        }

        @Override
        public ContactStore openAgain(InstantSource clock) {
            PGSimpleDataSource source = new PGSimpleDataSource() {
                private static final long serialVersionUID = 1L;

                @Override
                public Connection getConnection() throws java.sql.SQLException {
                    return tampered(super.getConnection());
                }
            };
            source.setUrl(Postgres.url());
            return JdbcContactStore.on(source);
        }

        private Connection tampered(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            arguments[0] = tampering.apply((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    static class AsItIs extends Tampered {
        AsItIs() {
            super(sql -> sql);
        }
    }

    /** What people write by hand: count, and if there is room, insert. */
    static class WithoutLock extends Tampered {
        WithoutLock() {
            super(sql -> sql.replace(" FOR UPDATE SKIP LOCKED", "").replace(" FOR UPDATE", ""));
        }
    }

    /** The lock is there, and so is the wait; but what is counted after it is from before. */
    static class UnderRepeatableRead extends Tampered {
        UnderRepeatableRead() {
            super(sql -> withAdvisoryLock(sql)
                    .replace("BEGIN ISOLATION LEVEL READ COMMITTED", "BEGIN ISOLATION LEVEL REPEATABLE READ")
                    .replace("current_setting('transaction_isolation')", "'read committed'"));
        }

        private static String withAdvisoryLock(String sql) {
            return sql.contains(" FOR UPDATE")
                    ? sql.replace(" FOR UPDATE SKIP LOCKED", "")
                            .replace(" FOR UPDATE", "")
                            .replaceFirst(
                                    " FROM ncm_person", ", pg_advisory_xact_lock(hashtext(person)) FROM ncm_person")
                    : sql;
        }
    }
}
