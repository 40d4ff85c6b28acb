package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ncm gate} says of a store, a file or an id that is none. */
class GateWrongInputTest {
    private static final String ADDRESS = "ada@example.org";

    @TempDir
    private Path folder = Path.of("");

    private Run on(String store, String command, String... more) {
        List<String> args = new ArrayList<>(List.of("gate", command, "--store", store));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run gate(String command, String... more) {
        return on(folder.resolve("contacts.db").toString(), command, more);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> tablesOf(Path file) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT name FROM sqlite_master ORDER BY name")) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "why", "forget", "ask", "stop"})
    void the_file_of_another_program_is_left_as_it_is(String command) throws IOException, SQLException {
        Path other = folder.resolve("app.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bread (name TEXT)");
        }
        byte[] before = Files.readAllBytes(other);
        Run run = on(other.toString(), command, "--person", "ada");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("app.db")
                .contains("no ncm tables are there")
                .contains("ncm gate consent");
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
        assertThat(tablesOf(other)).containsExactly("bread");
    }

    @Test
    void an_empty_file_becomes_a_store_only_by_what_a_person_says() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        Run request = on(empty.toString(), "request", "--person", "ada", "--sender", "bakery", "--key", "k1");
        assertThat(request.code()).isEqualTo(2);
        assertThat(request.err()).contains("no ncm tables are there");
        assertThat(Files.size(empty)).isZero();
        assertThat(on(empty.toString(), "consent", "--person", "ada", "--sender", "bakery")
                        .code())
                .isZero();
        assertThat(on(empty.toString(), "request", "--person", "ada", "--sender", "bakery", "--key", "k1")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://localhost/shop", "jdbc:h2:mem:shop", "postgres://localhost/shop", "https://example.org/"
            })
    void an_address_of_another_kind_is_no_store(String store) {
        for (String command : List.of("ask", "stop")) {
            Run run = on(store, command, "--person", "ada");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--store must be a SQLite file, or a PostgreSQL address such as")
                    .doesNotContain("ncm gate consent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://shop@localhost:1/shop",
                "postgresql://shop:secret@localhost:1/shop",
                "jdbc:postgresql://shop:secret@localhost:1/shop"
            })
    void a_user_before_the_server_is_told_where_users_go(String store) {
        Run run = on(store, "ask", "--person", "ada");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("?user=")
                .doesNotContain("cannot be reached")
                .doesNotContain("secret");
    }

    @Test
    void one_timeline_where_a_list_of_them_belongs_is_told_as_that() throws IOException {
        Run run = Run.of("gate", "replay", file("rec.json", "{\"name\": \"t\", \"steps\": []}"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("must be a list, but was an object").contains("a list of timelines");
    }

    @Test
    void a_mistyped_event_is_named_whatever_else_the_row_says() throws IOException {
        String record = file("c.csv", """
                at,event,person,sender,purpose,channels,at_most,per
                2026-11-01T09:00:00Z,givn,ada,bakery,newsletter,email,2,P30D
                2026-11-01T09:00:00Z,stop,ada,bakery,newsletter,,,
                """);
        Run run = gate("import", "--record", record);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 2: unknown event `givn`; known: given, renewed");
        assertThat(run.err().indexOf("line 2:")).isLessThan(run.err().indexOf("line 3:"));
    }

    @Test
    void a_column_that_is_not_there_is_mapped_only_where_the_command_can() throws IOException {
        String record = file("c.csv", "at,event,person\n");
        String sends = file("s.csv", "at,person,company\n");
        Run asked =
                Run.of("gate", "ask", "--record", record, "--sends", sends, "--person", "ada", "--sender", "bakery");
        for (Run run : List.of(gate("import", "--record", record, "--sends", sends), asked)) {
            assertThat(run.err())
                    .endsWith(
                            "s.csv: line 1: no column `sender`; there are: at, person, company. If it has another name,"
                                    + " name it `sender` in the file\n");
        }
        String addresses = file("a.csv", "who,address\n");
        String document = file("r.yaml", "schema: ncm/contact-record/1\n");
        assertThat(gate("import", "--record", document, "--addresses", addresses)
                        .err())
                .contains("no column `person`")
                .doesNotContain("--columns");
        assertThat(Run.of("audit", sends, "--consents", record).err()).contains("say --columns sender=NAME");
        gate("consent", "--person", "ada", "--sender", "bakery");
        assertThat(gate("segment", file("p.csv", "who\n"), "--sender", "bakery").err())
                .contains("say --columns person=NAME");
    }

    @Test
    void a_time_far_ahead_is_told_as_its_year_and_not_as_an_address() throws IOException {
        String record = file("c.csv", """
                at,event,person
                1759309200000000,stop,ada
                """);
        assertThat(gate("import", "--record", record).err())
                .contains("time must be in the years 1990 to 2099, but `1759309200000000` is in the year 57720;"
                        + " a number is seconds or milliseconds since 1970");
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "+39 333 1234567"})
    void an_address_is_no_id_of_a_person_in_a_store(String address) throws IOException, SQLException {
        gate("consent", "--person", "ada", "--sender", "bakery");
        for (List<String> command : List.of(
                List.of("consent", "--sender", "bakery"),
                List.of("request", "--sender", "bakery", "--key", "k1"),
                List.of("ask", "--sender", "bakery"),
                List.of("why"),
                List.of("export"),
                List.of("forget", "--yes"))) {
            List<String> more = new ArrayList<>(command.subList(1, command.size()));
            more.addAll(List.of("--person", address));
            Run run = gate(command.get(0), more.toArray(String[]::new));
            assertThat(run.code()).as(command.get(0)).isEqualTo(2);
            assertThat(run.err())
                    .contains("--person must be an opaque id")
                    .contains("--address")
                    .doesNotContain(address);
        }
        assertThat(people()).containsExactly("ada");
    }

    @Test
    void an_address_is_no_id_of_a_person_in_what_is_imported_or_listed() throws IOException, SQLException {
        gate("consent", "--person", "ada", "--sender", "bakery");
        String record = file("r.csv", "at,event,person\n2026-11-01T09:00:00Z,stop," + ADDRESS + "\n");
        String people = file("people.csv", "person\n" + ADDRESS + "\n");
        String lines = file("people.txt", ADDRESS + "\n");
        for (Run run : List.of(
                gate("import", "--record", record),
                gate("segment", people, "--sender", "bakery"),
                gate("segment", lines, "--sender", "bakery"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("`person` must be an opaque id")
                    .contains("`address`")
                    .doesNotContain(ADDRESS);
        }
        assertThat(people()).containsExactly("ada");
    }

    private List<String> people() throws SQLException {
        List<String> people = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("contacts.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT person FROM ncm_person ORDER BY person")) {
            while (result.next()) {
                people.add(result.getString(1));
            }
        }
        return people;
    }
}
