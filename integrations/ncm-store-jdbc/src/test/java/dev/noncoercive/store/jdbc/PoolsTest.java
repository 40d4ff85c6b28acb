package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool that gives few connections, or none. */
class PoolsTest {
    private static final int SHORT_MILLIS = 300;

    @TempDir
    private Path folder = Path.of("");

    private List<String> urls() {
        return List.of("jdbc:sqlite:" + folder.resolve("pool.db"), Postgres.emptied());
    }

    /** Whoever wants a second connection beside the first is told after a moment that there is none. */
    private static HikariDataSource poolOfOne(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(SHORT_MILLIS);
        return new HikariDataSource(config);
    }

    @Test
    void one_connection_is_enough() {
        for (String url : urls()) {
            try (HikariDataSource pool = poolOfOne(url);
                    JdbcContactStore store = JdbcContactStore.on(pool)) {
                Ada.gives(store, 1);
                assertThat(ContactGate.on(store).request(Ada.request("k1"))).isInstanceOf(Allowed.class);
            }
        }
    }

    @Test
    void a_pool_that_is_closed_is_named() {
        for (String url : urls()) {
            HikariDataSource pool = poolOfOne(url);
            try (JdbcContactStore store = JdbcContactStore.on(pool)) {
                pool.close();
                assertThatExceptionOfType(ContactStoreException.class)
                        .isThrownBy(() -> ContactGate.on(store).request(Ada.request("k1")))
                        .withMessageStartingWith("nothing was allowed or recorded: the connection pool gave no"
                                + " connection; it must be open and have one to spare. It says: ")
                        .withMessageEndingWith(" has been closed.");
            }
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> JdbcContactStore.on(pool))
                    .withMessageStartingWith("the store cannot be opened: the connection pool gave no connection; ")
                    .withMessageEndingWith(" has been closed.");
        }
    }

    @Test
    void a_pool_that_has_none_to_spare_is_named() throws SQLException {
        for (String url : urls()) {
            try (HikariDataSource pool = poolOfOne(url);
                    JdbcContactStore store = JdbcContactStore.on(pool);
                    Connection taken = pool.getConnection()) {
                assertThat(taken.isClosed()).isFalse();
                assertThatExceptionOfType(ContactStoreException.class)
                        .isThrownBy(() -> ContactGate.on(store).request(Ada.request("k1")))
                        .withMessageContaining("the connection pool gave no connection; ")
                        .withMessageContaining("request timed out after");
            }
        }
    }
}
