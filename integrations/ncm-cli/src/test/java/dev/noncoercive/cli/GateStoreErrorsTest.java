package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** As a locked or full store fails: when something is written, and without a wait of thirty seconds. */
    private void writesFail(String table, String when) throws SQLException {
        sql("CREATE TRIGGER no_" + table + " BEFORE INSERT ON " + table + when
                + " BEGIN SELECT RAISE(ABORT, 'no writing'); END");
    }

    private void subscribed() {
        assertThat(Run.gate(store(), "consent", "--person", "ada", "--sender", "bakery")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stop --person ada|nothing was recorded",
                "consent --person ada --sender other|nothing was recorded",
                "pause --person ada --until 2026-12-24T00:00:00Z|nothing was recorded",
                "request --person ada --sender bakery --key k1|nothing was allowed",
                "forget --person ada --yes|it is not certain that everything was erased; run it again"
            })
    void a_store_that_cannot_be_written_says_what_the_command_did_not_do(String command, String nothing)
            throws SQLException {
        subscribed();
        writesFail("ncm_act", "");
        writesFail("ncm_contact", "");
        sql("CREATE TRIGGER no_removal BEFORE DELETE ON ncm_act BEGIN SELECT RAISE(ABORT, 'no writing'); END");
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        Run run = Run.gate(store(), words.get(0), words.subList(1, words.size()).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ncm: " + nothing)
                .contains(": SQLite reports")
                .contains("no writing");
    }

    @Test
    void a_store_that_cannot_be_read_says_that_nothing_was_read() throws SQLException {
        subscribed();
        sql("DROP TABLE ncm_act");
        for (String command : List.of("why", "export")) {
            assertThat(Run.gate(store(), command, "--person", "ada").err()).startsWith("ncm: nothing was read: ");
        }
        assertThat(Run.gate(store(), "ask", "--person", "ada", "--sender", "bakery")
                        .err())
                .startsWith("ncm: nothing was allowed: ");
    }

    @Test
    void an_import_that_ends_half_way_can_be_run_again() throws SQLException, IOException {
        subscribed();
        writesFail("ncm_act", " WHEN NEW.person = 'bo'");
        Path record = Files.writeString(folder.resolve("r.csv"), """
                at,event,person
                2026-11-01T09:00:00Z,stop,cy
                2026-11-01T09:00:00Z,stop,bo
                """);
        Run run = Run.gate(store(), "import", "--record", record.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("ncm: the import ended early; what was read in before stays,"
                        + " and the same import can be run again: SQLite reports")
                .doesNotContain("nothing was");
        sql("DROP TRIGGER no_ncm_act");
        assertThat(Run.gate(store(), "import", "--record", record.toString()).out())
                .startsWith("Imported: 1 acts (1 known already)");
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

    private static final String TIMELINES = """
            [{"name": "nobody asked", "steps": [
              {"at": "2026-11-22T09:00:00Z", "do": "request", "person": "ada", "sender": "bakery",
               "purpose": "newsletter", "channel": "email", "topic": "bread", "key": "k1",
               "expect": {"decision": "refused", "reasons": ["no-consent"]}}]}]
            """;

    private Run replayed() throws IOException {
        Path timelines = Files.writeString(folder.resolve("mine.json"), TIMELINES);
        return Run.gate(store(), "replay", timelines.toString(), timelines.toString());
    }

    @Test
    void a_replay_refuses_the_file_of_another_program() throws SQLException, IOException {
        sql("CREATE TABLE bread (name TEXT)");
        byte[] before = Files.readAllBytes(store());
        Run run = replayed();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(store() + ": ").contains("tables of another program");
        assertThat(Files.readAllBytes(store())).isEqualTo(before);
    }

    @Test
    void a_replay_refuses_a_store_in_which_people_are_known() throws IOException {
        subscribed();
        Run run = replayed();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(store() + ": ").contains("people are known here");
        assertThat(run.out()).isEmpty();
        assertThat(Run.gate(store(), "tidy", "--older-than", "P400D").out()).startsWith("Of 1 people");
    }

    @Test
    void a_replay_makes_a_store_of_its_own_and_fills_it_again() throws IOException {
        for (int i = 0; i < 2; i++) {
            Run run = replayed();
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
    }
}
