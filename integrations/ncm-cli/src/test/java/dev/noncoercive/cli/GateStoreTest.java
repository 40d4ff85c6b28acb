package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ncm gate} on a SQLite file, as an operator uses it. */
class GateStoreTest {
    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString(), "--person", "ada"));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run key(String command, String key) {
        return gate(command, "--sender", "corner-bakery", "--key", key);
    }

    private void subscribe() {
        assertThat(gate("consent", "--sender", "Corner Bakery", "--at-most", "1/P30D")
                        .out())
                .isEqualTo("Recorded: ada agrees to the newsletter of corner-bakery by email, at most 1 in 30 days.\n");
    }

    @Test
    void a_contact_goes_all_its_way_and_the_next_one_waits() {
        subscribe();
        assertThat(gate("prefer", "--zone", "Europe/Rome", "--quiet", "22:00-08:00")
                        .out())
                .isEqualTo("Recorded: preferences of ada, clock of Europe/Rome, quiet 22:00-08:00.\n");
        assertThat(gate("ask").out())
                .startsWith("Allowed. The consent was given on Sun 22 Nov 2026 10:00 (Europe/Rome).");
        Run reserved = key("request", "november");
        assertThat(reserved.code()).isZero();
        assertThat(reserved.out())
                .endsWith("Reserved until Sun 22 Nov 2026 11:00 (Europe/Rome)."
                        + " Hand it over right before the message leaves: ncm gate hand-over\n");
        assertThat(key("hand-over", "november").out())
                .isEqualTo("Go: send it now. It counts from Sun 22 Nov 2026 10:00 (Europe/Rome).\n");
        assertThat(key("confirm", "november").out()).isEqualTo("Confirmed: it left.\n");
        assertThat(key("release", "november").code()).isEqualTo(1);
        Run held = key("request", "december");
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.out()).isEqualTo("""
                Later: from Tue 22 Dec 2026 10:00 (Europe/Rome).
                  allowance      1 of 1 in 30 days used, 22 Nov 10:00                       the person's own word
                """);
    }

    @Test
    void why_says_what_happened_on_a_day_and_on_what_it_stood() {
        subscribe();
        key("request", "november");
        key("hand-over", "november");
        key("request", "december");
        Run why = gate("why", "--at", "2026-11-22T10:00:00Z");
        assertThat(why.code()).isZero();
        assertThat(why.out()).isEqualTo("""
                ada on Sun 22 Nov 2026 (UTC)
                  09:00  corner-bakery, newsletter, email: held back (allowance)
                  09:00  corner-bakery, newsletter, email: handed over; nobody said whether it left
                         on the consent of Sun 22 Nov 2026 09:00 (UTC); 0 of 1 in 30 days used before
                """);
        Run nothing = gate("why", "--at", "2026-11-21T10:00:00Z");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.out())
                .isEqualTo("Nothing was sent to ada on Sat 21 Nov 2026 (UTC), and nothing held back.\n");
    }

    @Test
    void a_pause_and_a_withdrawal_hold_at_once() {
        subscribe();
        assertThat(gate("pause", "--at", "2026-11-22T08:00:00Z", "--until", "2026-12-24T00:00:00Z")
                        .out())
                .isEqualTo("Recorded: ada pauses until 2026-12-24T00:00:00Z.\n");
        assertThat(gate("ask").out()).startsWith("Later: from Thu 24 Dec 2026 00:00 (UTC).");
        gate("resume", "--at", "2026-11-22T08:30:00Z");
        key("request", "november");
        gate("withdraw", "--sender", "corner-bakery");
        Run handOver = key("hand-over", "november");
        assertThat(handOver.code()).isEqualTo(1);
        assertThat(handOver.out()).startsWith("Void: do not send.\nRefused: ").contains("withdrawn");
    }

    @Test
    void the_export_holds_everything_and_forgetting_needs_a_yes() {
        subscribe();
        key("request", "november");
        key("hand-over", "november");
        assertThat(gate("export").out())
                .contains("\"schema\" : \"ncm/person-record/1\"")
                .contains("\"act\" : \"give-consent\"")
                .contains("\"id\" : \"corner-bakery/november\"")
                .contains("\"usedBefore\" : 0");
        Run asked = gate("forget");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out())
                .startsWith("This would erase 1 acts and 1 contacts of ")
                .endsWith(" for good.\nNothing was erased. Say --yes to do it.\n");
        assertThat(Run.of("gate", "forget", "--help").out())
                .contains("Exit codes: 0 ")
                .contains("--yes was not said");
        assertThat(gate("forget", "--yes").out())
                .contains("Forgotten: 1 acts and 1 contacts are erased.\n")
                .contains("nothing is sent before Tue 22 Dec 2026 09:00:01 (UTC)");
        assertThat(gate("ask", "--sender", "corner-bakery").out()).contains("asked to be forgotten");
        assertThat(gate("export").out()).contains("\"said\" : [ ]").contains("\"contacts\" : [ ]");
    }

    @Test
    void observing_says_what_would_be_and_changes_nothing() {
        subscribe();
        Run yes = key("observe", "november");
        assertThat(yes.code()).isZero();
        assertThat(yes.out()).isEqualTo("""
                It would be allowed, on the consent of Sun 22 Nov 2026 09:00 (UTC); 0 of 1 in 30 days used before.
                Only observed: there is no permit, and nothing counts.
                """);
        assertThat(key("hand-over", "november").code()).isEqualTo(1);
        key("request", "november");
        key("hand-over", "november");
        Run no = key("observe", "december");
        assertThat(no.code()).isEqualTo(1);
        assertThat(no.out()).isEqualTo("""
                It would not be allowed now.
                Later: from Tue 22 Dec 2026 09:00 (UTC).
                  allowance      1 of 1 in 30 days used, 22 Nov 09:00                       the person's own word
                Only observed: there is no permit, and nothing counts.
                """);
        assertThat(gate("why").out())
                .contains("email: only observed: it would have been allowed; not known here whether it was sent\n")
                .contains("email: only observed: it would have been held back (allowance); not known here");
        assertThat(gate("why", "--language", "it").out()).contains("Questa voce non dice se sia stato inviato.");
        assertThat(gate("export").out()).contains("\"state\" : \"observed\"");
        assertThat(gate("export", "--format", "html").out())
                .contains("What was only tried out")
                .contains("This entry does not say whether it was sent.");
    }

    @Test
    void an_act_with_a_known_id_changes_nothing() {
        subscribe();
        gate("pause", "--until", "2026-12-24T00:00:00Z", "--id", "p1");
        assertThat(gate("pause", "--until", "2027-12-24T00:00:00Z", "--id", "p1")
                        .out())
                .isEqualTo("Known already: nothing changed.\n");
    }

    @Test
    void a_store_that_is_not_there_or_another_thing_is_named() throws IOException {
        assertThat(gate("ask").err())
                .contains("there is no store at ", "contacts.db; nothing was allowed; check the name");
        Files.writeString(folder.resolve("contacts.db"), "Dear Ada, ".repeat(200));
        Run other = gate("ask");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains(" is not a SQLite database");
        assertThat(Run.of(
                                "gate",
                                "export",
                                "--store",
                                "postgresql://localhost:1/none?user=a&password=secret",
                                "--person",
                                "a")
                        .err())
                .contains("the PostgreSQL server cannot be reached")
                .doesNotContain("secret");
    }

    @Test
    void an_allowance_or_quiet_hours_that_are_none_are_refused() {
        assertThat(gate("consent", "--sender", "b", "--at-most", "two").err())
                .contains("--at-most must be such as `2/P30D`, but was `two`");
        assertThat(gate("prefer", "--quiet", "night").err())
                .contains("--quiet must be such as `22:00-08:00`, but was `night`");
    }

    @Test
    void timelines_run_on_a_store_as_often_as_one_likes() throws IOException {
        Path timelines = Files.writeString(folder.resolve("mine.json"), """
                [{"name": "nobody asked", "steps": [
                  {"at": "2026-11-22T09:00:00Z", "do": "request", "person": "ada", "sender": "bakery",
                   "purpose": "newsletter", "channel": "email", "topic": "bread", "key": "k1",
                   "expect": {"decision": "refused", "reasons": ["no-consent"]}}]}]
                """);
        for (int i = 0; i < 2; i++) {
            Run run = Run.of(
                    "gate", "replay", "--store", folder.resolve("contacts.db").toString(), timelines.toString());
            assertThat(run.out()).endsWith("1 timelines, 1 steps, every answer as expected\n");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void a_yes_names_the_notice_that_was_shown() {
        assertThat(gate("consent", "--sender", "corner-bakery", "--notice", "2026-10")
                        .code())
                .isZero();
        assertThat(gate("ask").out())
                .startsWith("Allowed. The consent was given on Sun 22 Nov 2026 09:00 (UTC), on the notice `2026-10`.");
        key("request", "november");
        key("hand-over", "november");
        assertThat(gate("why", "--at", "2026-11-22T10:00:00Z").out()).contains(", on the notice `2026-10`");
        assertThat(gate("export").out()).contains("\"noticeVersion\" : \"2026-10\"");
    }
}
