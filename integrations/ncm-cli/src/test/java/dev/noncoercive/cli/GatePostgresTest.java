package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ncm gate} on a PostgreSQL server that runs: the clock is the server's, everything else as on a file. */
class GatePostgresTest {
    private static final String TIMELINES = """
            [{"name": "nobody asked", "steps": [
              {"at": "2026-11-22T09:00:00Z", "do": "request", "person": "ada", "sender": "bakery",
               "purpose": "newsletter", "channel": "email", "topic": "bread", "key": "k1",
               "expect": {"decision": "refused", "reasons": ["no-consent"]}}]}]
            """;

    private static EmbeddedPostgres server = unstarted();

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway") // started before any test
    private static EmbeddedPostgres unstarted() {
        return null;
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String address() {
        return "postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Run gate(String command, String person, String... more) {
        List<String> args = new ArrayList<>(List.of("gate", command, "--store", address(), "--person", person));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static Run key(String command, String person, String key) {
        return gate(command, person, "--sender", "corner-bakery", "--key", key);
    }

    private static void subscribe(String person) {
        assertThat(gate("consent", person, "--sender", "corner-bakery", "--at-most", "1/P30D")
                        .out())
                .startsWith("Recorded: " + person + " agrees");
    }

    @Test
    void a_contact_goes_all_its_way_and_the_next_one_waits() {
        subscribe("ada");
        Run asked = gate("ask", "ada", "--sender", "corner-bakery");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).startsWith("Allowed.");
        assertThat(key("request", "ada", "november").out()).contains("Reserved until ");
        assertThat(key("request", "ada", "other").out()).startsWith("Later: ");
        assertThat(key("hand-over", "ada", "november").out()).startsWith("Go: send it now.");
        assertThat(key("hand-over", "ada", "november").code()).isEqualTo(1);
        assertThat(key("confirm", "ada", "november").out()).isEqualTo("Confirmed: it left.\n");
        assertThat(key("release", "ada", "november").code()).isEqualTo(1);
        Run next = key("request", "ada", "december");
        assertThat(next.code()).isEqualTo(1);
        assertThat(next.out()).startsWith("Later: from ").contains("1 of 1 in 30 days used");
        assertThat(gate("export", "ada").out())
                .contains("\"act\" : \"give-consent\"")
                .contains("\"id\" : \"corner-bakery/november\"")
                .contains("\"state\" : \"confirmed\"")
                .contains("\"state\" : \"held\"");
    }

    @Test
    void a_stop_holds_every_kind_but_service_and_forgetting_erases() {
        subscribe("bo");
        key("request", "bo", "november");
        assertThat(gate("stop", "bo").code()).isZero();
        assertThat(key("hand-over", "bo", "november").out())
                .startsWith("Void: do not send.")
                .contains("stop");
        for (String kind : List.of("invitation", "reminder", "gift", "consent-request", "reply")) {
            assertThat(gate("request", "bo", "--sender", "corner-bakery", "--key", kind, "--kind", kind)
                            .out())
                    .as(kind)
                    .startsWith("Refused: ");
        }
        assertThat(gate(
                                "request",
                                "bo",
                                "--sender",
                                "corner-bakery",
                                "--key",
                                "reset",
                                "--kind",
                                "service",
                                "--basis",
                                "password reset")
                        .out())
                .startsWith("Allowed.");
        assertThat(gate("forget", "bo", "--yes").out()).startsWith("Forgotten: 2 acts and ");
        assertThat(gate("export", "bo").out()).contains("\"said\" : [ ]").contains("\"contacts\" : [ ]");
    }

    @Test
    void tidying_and_timelines_run_on_the_server() throws IOException, SQLException {
        subscribe("cy");
        Run tidied = Run.of("gate", "tidy", "--store", address(), "--older-than", "P1095D", "--yes");
        assertThat(tidied.err()).doesNotContain("cannot");
        assertThat(tidied.code()).isZero();
        Path timelines = Files.writeString(folder.resolve("mine.json"), TIMELINES);
        Run refused = Run.of("gate", "replay", "--store", address(), timelines.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("people are known here").doesNotContain("cy");
        sql("CREATE DATABASE timelines");
        String ofItsOwn = address().replace("/postgres?", "/timelines?");
        Run replayed = Run.of("gate", "replay", "--store", ofItsOwn, timelines.toString());
        assertThat(replayed.out()).endsWith("1 timelines, 1 steps, every answer as expected\n");
    }

    @Test
    void the_address_of_a_driver_is_the_same_store_and_a_wrong_user_is_told() {
        subscribe("di");
        Run asked =
                Run.of("gate", "ask", "--store", "jdbc:" + address(), "--person", "di", "--sender", "corner-bakery");
        assertThat(asked.out()).startsWith("Allowed.");
        Run nowhere = Run.of(
                "gate",
                "ask",
                "--store",
                address().replace("/postgres?", "/nowhere?"),
                "--person",
                "di",
                "--sender",
                "b");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).isNotEmpty();
    }
}
