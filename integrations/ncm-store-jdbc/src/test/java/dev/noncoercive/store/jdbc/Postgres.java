package dev.noncoercive.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server for this run of tests, started at first use. */
final class Postgres {
    private Postgres() {}

    private static final class Server {
        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "PostgreSQL does not start; on another system set ncm.postgres.binaries", e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a database; any number of stores may share it. */
    static String url() {
        return Server.STARTED.getJdbcUrl("postgres", "postgres");
    }

    /** The address of the database when ncm has kept nothing in it yet. */
    static String emptied() {
        run(
                "DROP TABLE IF EXISTS ncm_history, ncm_address_secret, ncm_address_holder, ncm_address, ncm_contact, ncm_act, ncm_person, ncm_schema");
        return url();
    }

    /** Leaves the tables and empties them, which is faster. */
    static void empty() {
        run(
                "TRUNCATE ncm_history, ncm_address_secret, ncm_address_holder, ncm_address, ncm_contact, ncm_act, ncm_person");
    }

    static void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url())) {
            Statements.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
