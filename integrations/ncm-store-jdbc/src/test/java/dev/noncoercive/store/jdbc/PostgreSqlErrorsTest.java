package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.noncoercive.policies.contact.ContactStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a server that gives no connection. */
class PostgreSqlErrorsTest {
    private static final String HOW_TO_LOG_IN = "; give both as parameters of the address, as in"
            + " `jdbc:postgresql://localhost/shop?user=shop&password=...`, or open the store on a DataSource that has them."
            + " The reason given: ";

    private static String before = "";

    /** A server that asks one of its users for a password. */
    @BeforeAll
    static void lockOneUserOut() throws SQLException, IOException {
        Postgres.run("DROP ROLE IF EXISTS locked");
        Postgres.run("CREATE ROLE locked LOGIN PASSWORD 'right'");
        before = Files.readString(rules());
        Files.writeString(rules(), "host all locked all scram-sha-256\n" + before);
        Postgres.run("SELECT pg_reload_conf()");
    }

    @AfterAll
    static void letEverybodyIn() throws SQLException, IOException {
        Files.writeString(rules(), before);
        Postgres.run("SELECT pg_reload_conf()");
        Postgres.run("DROP ROLE locked");
    }

    private static Path rules() throws SQLException {
        try (Connection connection = DriverManager.getConnection(Postgres.url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW hba_file")) {
            assertThat(result.next()).isTrue();
            return Path.of(result.getString(1));
        }
    }

    private static String explained(String message, @Nullable String state) {
        return Databases.at("jdbc:postgresql://localhost/shop?user=ada&password=secret")
                .explain(new SQLException(message, state));
    }

    private static String locked(String parameters) {
        return Postgres.url().replaceFirst("\\?.*", "") + "?user=locked" + parameters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&password=", "&password=wrong"})
    void who_gives_no_password_or_a_wrong_one_is_told_so(String password) {
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open(locked(password)))
                .withMessageStartingWith(
                        "the store cannot be opened: the PostgreSQL server does not accept the user or the"
                                + " password, or got none" + HOW_TO_LOG_IN)
                .withMessageContaining("password")
                .withMessageNotContaining("wrong");
    }

    @Test
    void the_right_password_is_accepted() {
        assertThat(Found.at(locked("&password=right"))).isNotNull();
    }

    @Test
    void a_connection_that_is_refused_for_another_reason_is_told_with_it() {
        assertThat(explained("The server does not support SSL.", "08004"))
                .isEqualTo("PostgreSQL reports 08004: The server does not support SSL.");
    }

    @Test
    void a_driver_that_is_missing_is_named_and_the_address_is_not_repeated() {
        assertThat(explained("No suitable driver found for jdbc:postgresql://localhost/shop?password=secret", "08001"))
                .isEqualTo("the driver of the database is missing;"
                        + " add `org.postgresql:postgresql` to what this program depends on");
        assertThat(Databases.at("jdbc:sqlite:a.db")
                        .explain(new SQLException("No suitable driver found for jdbc:sqlite:a.db", "08001")))
                .isEqualTo(
                        "the driver of the database is missing; add `org.xerial:sqlite-jdbc` to what this program depends on");
    }

    @Test
    void a_failure_without_a_state_is_told_without_one() {
        assertThat(explained("broken", null)).isEqualTo("PostgreSQL reports: broken");
        assertThat(explained("no room", "53100")).isEqualTo("PostgreSQL reports 53100: no room");
    }
}
