package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a file that cannot be used. */
class SqliteErrorsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("a.db");
    }

    private static String explained(int code, String message) {
        return Databases.at("jdbc:sqlite:a.db?password=secret").explain(new SQLException(message, null, code));
    }

    @ParameterizedTest
    @CsvSource({
        "13,[SQLITE_FULL] Insertion failed because database is full",
        "10,[SQLITE_IOERR_SHMSIZE] I/O error within the xShmMap method",
    })
    void a_full_disk_is_called_full_by_every_code_that_means_it(int code, String message) {
        assertThat(explained(code, message)).isEqualTo("the disk is full; make room and try again");
    }

    @Test
    void a_write_that_failed_may_be_a_full_disk_or_a_broken_one() {
        assertThat(explained(10, "[SQLITE_IOERR_WRITE] I/O error in the VFS layer while writing"))
                .isEqualTo("the disk of a.db is full, or cannot be written; make room and try again");
        assertThat(explained(10, "[SQLITE_IOERR_READ] I/O error in the VFS layer"))
                .isEqualTo("SQLite reports: [SQLITE_IOERR_READ] I/O error in the VFS layer");
    }

    @Test
    void no_message_repeats_what_stands_behind_the_name_of_the_file() {
        for (int code : new int[] {5, 8, 10, 11, 13, 14, 26}) {
            assertThat(explained(code, "broken")).doesNotContain("secret").doesNotContain("?");
        }
        assertThat(explained(11, "broken")).isEqualTo("the SQLite file a.db is damaged; restore it from a copy");
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        try (JdbcContactStore store = JdbcContactStore.open("jdbc:sqlite:" + file())) {
            Ada.gives(store, 1);
        }
        try (FileChannel bytes = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.wrap(new byte[(int) bytes.size() - 100]), 100);
        }
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open("jdbc:sqlite:" + file()))
                .withMessageContaining(file() + " is damaged");
    }

    @Test
    void a_disk_that_is_full_while_the_tables_are_made_is_told() {
        assertThatExceptionOfType(ContactStoreException.class)
                .isThrownBy(() -> JdbcContactStore.open("jdbc:sqlite:" + file() + "?max_page_count=4"))
                .withMessage("the store cannot be opened: the disk is full; make room and try again");
    }

    /** As a full disk ends the transaction by itself: the first failure is told, not that of the roll-back after it. */
    @Test
    void a_transaction_that_ended_by_itself_hides_nothing() throws SQLException {
        Database endsByItself = (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(),
                new Class<?>[] {Database.class},
                (proxy, method, arguments) -> method.getName().equals("folder") ? "none" : null);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            assertThatNullPointerException()
                    .isThrownBy(() -> Schema.bringUpToDate(Link.borrowed(connection), endsByItself))
                    .withMessageContaining("001.sql");
        }
    }

    @Test
    void what_failed_is_told_apart_from_what_was_not_done() {
        try (JdbcContactStore store = JdbcContactStore.open("jdbc:sqlite:" + file() + "?max_page_count=20")) {
            Ada.gives(store, 1000);
            assertThatExceptionOfType(ContactStoreException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < 2000; i++) {
                            ContactGate.on(store).contact(Ada.request("k" + i), handedOver -> {});
                        }
                    })
                    .satisfies(e ->
                            assertThat(e.whyNothingWasKept()).contains("the disk is full; make room and try again"));
        }
    }

    @Test
    void what_is_at_an_address_is_seen_without_changing_it() throws SQLException {
        String url = "jdbc:sqlite:" + file();
        try (Connection connection = DriverManager.getConnection(url)) {
            Statements.run(connection, "PRAGMA user_version = 1");
            assertThat(Found.at(url)).isEqualTo(Found.NOTHING);
            Statements.run(connection, "CREATE TABLE bread (name TEXT)");
            assertThat(Found.at(url)).isEqualTo(Found.OTHER_TABLES);
        }
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            assertThat(Found.at(url)).isEqualTo(Found.STORE);
            assertThat(store.knowsAnybodyBut("")).isFalse();
            Ada.gives(store, 1);
            String beginning = Ada.ID.value().substring(0, 2);
            assertThat(store.knowsAnybodyBut(beginning)).isFalse();
            assertThat(store.knowsAnybodyBut(beginning + "%")).isTrue();
        }
    }

    @Test
    void a_place_names_no_user_and_no_password() {
        assertThat(Databases.at("jdbc:postgresql://shop:sec/ret@localhost:5432/shop?user=a&password=secret")
                        .place())
                .isEqualTo("postgresql://localhost:5432/shop");
        assertThat(Databases.at("jdbc:sqlite:a.db?password=secret").place()).isEqualTo("a.db");
    }
}
