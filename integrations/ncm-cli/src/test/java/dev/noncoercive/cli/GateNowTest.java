package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said without a time is said now, whatever the clock did before; and what is asked of a store is kept in a file. */
class GateNowTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Run at(Instant instant, String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString(), "--person", "ada"));
        args.addAll(List.of(more));
        return Run.at(instant, args.toArray(String[]::new));
    }

    @Test
    void a_no_of_now_acts_though_the_clock_stepped_back_since_the_yes() {
        List<List<String>> noes = List.of(
                List.of("stop"),
                List.of("withdraw", "--sender", "bakery"),
                List.of("pause", "--until", "2027-01-01T00:00:00Z"));
        for (List<String> no : noes) {
            assertThat(at(NOON, "consent", "--sender", "bakery").code()).isZero();
            assertThat(at(NOON, "ask", "--sender", "bakery").out()).startsWith("Allowed.");
            Instant before = NOON.minus(Duration.ofDays(200));
            Run said = at(before, no.get(0), no.subList(1, no.size()).toArray(String[]::new));
            assertThat(said.out()).startsWith("Recorded: ");
            assertThat(at(NOON.plusSeconds(1), "ask", "--sender", "bakery").code())
                    .as(no.get(0))
                    .isEqualTo(1);
            assertThat(at(NOON.plusSeconds(2), "resume").code()).isZero();
        }
    }

    @Test
    void a_no_of_before_is_one_of_before() {
        at(NOON, "consent", "--sender", "bakery");
        at(NOON, "stop", "--at", "2026-11-29T12:00:00Z");
        assertThat(at(NOON, "ask", "--sender", "bakery").out()).startsWith("Allowed.");
    }

    @Test
    void a_store_that_would_be_gone_with_the_command_is_refused() {
        for (String store : List.of(
                "", " ", ":memory:", "jdbc:sqlite:", "jdbc:sqlite::memory:", "file:x?mode=memory&cache=shared")) {
            Run run = Run.of("gate", "stop", "--store", store, "--person", "ada");
            assertThat(run.code()).as(store).isEqualTo(2);
            assertThat(run.err()).startsWith("ncm: --store must name a file that stays, such as contacts.db");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void a_letter_that_the_locale_lost_is_no_part_of_a_name() {
        Run run = Run.of(
                "gate", "stop", "--store", folder.resolve("contacts.db").toString(), "--person", "\ufffdt\ufffd");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("argument 6", "LC_ALL=C.UTF-8");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }
}
