package dev.noncoercive.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one store, killed in the middle: no allowance is broken, and nothing that was said to be kept is missing. */
class KilledProcessesTest {
    private static final int KILLS = Integer.getInteger("ncm.store.kills", 3);
    private static final int ROUNDS = Integer.getInteger("ncm.store.rounds", SendingProcess.PEOPLE);
    private static final int REQUESTS = 100_000;
    private static final int THREADS = 16;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void two_processes_on_one_sqlite_file_keep_every_allowance() throws Exception {
        // each person is one round that both processes want to win
        for (int round = 0; round < ROUNDS; round += SendingProcess.PEOPLE) {
            twoProcesses("jdbc:sqlite:" + folder.resolve("two-" + round + ".db"), round);
        }
    }

    private void twoProcesses(String url, int round) throws Exception {
        prepare(url);
        List<Process> processes = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        for (String name : List.of("left-" + round, "right-" + round)) {
            outputs.add(folder.resolve(name));
            processes.add(SendingProcess.start(url, name, 60, folder.resolve(name)));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        long sent = gone(outputs.get(0)) + gone(outputs.get(1));
        assertThat(sent).isBetween(20L, (long) SendingProcess.PEOPLE * SendingProcess.AT_MOST);
        check(url, outputs);
    }

    private static long gone(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("go "))
                .count();
    }

    @Test
    void a_killed_process_on_sqlite_breaks_nothing() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("kill.db");
        prepare(url);
        check(url, killSenders(url));
    }

    @Test
    void a_killed_process_on_postgresql_breaks_nothing() throws Exception {
        String url = Postgres.emptied();
        prepare(url);
        check(url, killSenders(url));
    }

    /** Each is killed as soon as it said that something went, a little later each time. */
    private List<Path> killSenders(String url) throws Exception {
        List<Path> outputs = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path output = folder.resolve("killed-" + kill);
            Process process = SendingProcess.start(url, "run-" + kill, REQUESTS, output);
            waitForLines(output, process, 3 + kill);
            process.destroyForcibly().waitFor();
            outputs.add(output);
        }
        return outputs;
    }

    @Test
    void a_killed_postgresql_server_loses_nothing_it_said_was_kept() throws Exception {
        Path data = folder.resolve("data");
        Path output = folder.resolve("sender");
        try (EmbeddedPostgres server = durable(data).start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            prepare(url);
            Process sender = SendingProcess.start(url, "run", REQUESTS, output);
            waitForLines(output, sender, 10);
            kill(data);
            sender.waitFor();
            assertThat(sender.exitValue())
                    .as("a sender without its store must stop")
                    .isNotZero();
        }
        try (EmbeddedPostgres server = durable(data).start()) {
            check(server.getJdbcUrl("postgres", "postgres"), List.of(output));
        }
    }

    /** The server and whatever it has running, at once and without a word to any of them. */
    private static void kill(Path data) throws Exception {
        Path pid = data.resolve("postmaster.pid");
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).orElseThrow();
        List<ProcessHandle> backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        for (ProcessHandle backend : backends) {
            backend.destroyForcibly();
        }
        for (ProcessHandle backend : backends) {
            backend.onExit().get(30, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(pid);
    }

    /** Commits are made to take long, so that the server dies in one, with the steps of several senders in it. */
    @Test
    void a_postgresql_server_killed_while_it_commits_a_group_loses_nothing_it_said_was_kept() throws Exception {
        Path data = folder.resolve("groups");
        List<Path> outputs = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Path output = folder.resolve("grouped-" + kill);
            int firstPerson = kill * SendingProcess.PEOPLE;
            try (EmbeddedPostgres server = slowToCommit(data).start()) {
                String url = server.getJdbcUrl("postgres", "postgres");
                prepare(url, firstPerson);
                Process sender = SendingProcess.start(url, "run-" + kill, REQUESTS, THREADS, firstPerson, output);
                waitForLines(output, sender, 5 + kill % 10);
                kill(data);
                sender.waitFor();
                assertThat(sender.exitValue()).isNotZero();
            }
            outputs.add(output);
        }
        try (EmbeddedPostgres server = durable(data).start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            assertThat(contactsOfTheLargestTransaction(url)).isGreaterThan(1);
            check(url, outputs, KILLS * SendingProcess.PEOPLE);
        }
    }

    private static EmbeddedPostgres.Builder slowToCommit(Path data) {
        return durable(data).setServerConfig("commit_delay", "20000").setServerConfig("commit_siblings", "0");
    }

    private static int contactsOfTheLargestTransaction(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT max(together) FROM"
                        + " (SELECT count(*) AS together FROM ncm_contact GROUP BY xmin) of_one_transaction")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static EmbeddedPostgres.Builder durable(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    private static void prepare(String url) {
        prepare(url, 0);
    }

    private static void prepare(String url, int firstPerson) {
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            for (int i = firstPerson; i < firstPerson + SendingProcess.PEOPLE; i++) {
                Ada.gives(store, SendingProcess.person(i), SendingProcess.AT_MOST);
            }
        }
    }

    private static void waitForLines(Path output, Process process, int lines) throws Exception {
        while (!Files.exists(output) || Files.readAllLines(output).size() < lines) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(5);
        }
    }

    /** All contacts lie within one window, so that each person has at most as many as allowed. */
    private static void check(String url, List<Path> outputs) throws IOException {
        check(url, outputs, SendingProcess.PEOPLE);
    }

    private static void check(String url, List<Path> outputs, int people) throws IOException {
        List<String> said = new ArrayList<>();
        for (Path output : outputs) {
            said.addAll(Files.readAllLines(output));
        }
        try (JdbcContactStore store = JdbcContactStore.open(url)) {
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                List<ContactRow> counted = store.read(SendingProcess.person(i)).rows().stream()
                        .filter(row -> row.state() == ContactState.HANDED_OVER || row.state() == ContactState.CONFIRMED)
                        .toList();
                assertThat(counted).hasSizeLessThanOrEqualTo(SendingProcess.AT_MOST);
                for (ContactRow row : counted) {
                    String who = SendingProcess.person(i) + " " + row.slot().substring("bakery/".length());
                    kept.add("go " + who);
                    if (row.state() == ContactState.CONFIRMED) {
                        kept.add("confirmed " + who);
                    }
                }
            }
            assertThat(said)
                    .filteredOn(line -> !line.equals("held"))
                    .isNotEmpty()
                    .isSubsetOf(kept);
        }
    }
}
