package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ncm gate} says where a store cannot be opened, read or written. */
class GateStoreErrorsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path store() {
        return folder.resolve("contacts.db");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void subscribed() {
        assertThat(Run.gate(store(), "consent", "--person", "ada", "--sender", "bakery")
                        .code())
                .isZero();
    }

    @Test
    void a_folder_is_told_to_be_one() {
        for (String command : List.of("ask", "stop")) {
            Run run = Run.gate(folder, command, "--person", "ada");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains(folder + " is a folder").doesNotContain("must exist");
        }
    }

    @Test
    void a_file_that_is_none_of_ours_is_named() throws IOException, SQLException {
        Files.writeString(store(), "Dear Ada, ".repeat(200));
        assertThat(Run.gate(store(), "ask", "--person", "ada").err()).contains(store() + " is not a SQLite database");
        Files.delete(store());
        subscribed();
        sql("INSERT INTO ncm_schema (version) VALUES (99)");
        for (String command : List.of("why", "stop")) {
            assertThat(Run.gate(store(), command, "--person", "ada").err())
                    .contains("the tables of " + store() + " are of version 99");
        }
    }
}
