package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ncm gate forget}: what stays of somebody who was forgotten. */
class GateForgetTest {
    private static final Map<String, String> SECRET =
            Map.of(AddressKeyOption.VARIABLE, "a secret of sixteen bytes or more");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void beginStore() {
        Run.beginStore(folder.resolve("contacts.db"));
    }

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString(), "--person", "ada"));
        args.addAll(List.of(more));
        return Run.in(SECRET, "", args.toArray(String[]::new));
    }

    private Run ask(String kind, String... more) {
        List<String> args = new ArrayList<>(List.of("--sender", "bakery", "--kind", kind));
        args.addAll(List.of(more));
        return gate("ask", args.toArray(String[]::new));
    }

    @Test
    void a_stop_from_everybody_holds_on() {
        gate("stop", "--at", "2026-11-20T09:00:00Z");
        Run forgotten = gate("forget", "--yes");
        assertThat(forgotten.out())
                .contains("What they had said no to stays so: 1 kept")
                .contains("Only a new act of theirs opens the way");
        for (String kind : List.of("consent-request", "reply", "invitation")) {
            assertThat(ask(kind).out()).as(kind).startsWith("Refused").contains("stopped");
        }
        assertThat(gate("export").out())
                .contains("\"no\" : \"stop\"")
                .contains("\"cause\" : \"word\"")
                .doesNotContain("2026-11-20");
    }

    @Test
    void nobody_is_forgotten_who_is_not_known() {
        gate("consent", "--sender", "bakery");
        for (List<String> how : List.of(List.<String>of(), List.of("--yes"))) {
            List<String> args = new ArrayList<>(List.of(
                    "gate", "forget", "--store", folder.resolve("contacts.db").toString(), "--person", "adda"));
            args.addAll(how);
            Run run = Run.of(args.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo("ncm: nobody is known as `adda` in this store, so nothing was erased: check --person\n");
        }
        assertThat(Run.of(
                                "gate",
                                "export",
                                "--store",
                                folder.resolve("contacts.db").toString(),
                                "--person",
                                "adda")
                        .out())
                .doesNotContain("forgottenAt\" : \"2");
        assertThat(gate("forget", "--yes").code()).isZero();
        assertThat(gate("forget", "--yes").code())
                .as("who was forgotten is known as that")
                .isZero();
    }

    @Test
    void a_withdrawal_rests_on_and_nothing_comes_unasked() {
        gate("withdraw", "--sender", "bakery", "--at", "2026-11-20T09:00:00Z");
        gate("forget", "--yes");
        assertThat(ask("consent-request").out()).startsWith("Refused").contains("forgotten");
        assertThat(ask("reply").out()).startsWith("Allowed");
    }

    @Test
    void a_dead_address_and_a_stop_to_one_sender_hold_on_with_and_without_the_address() {
        gate("stop", "--cause", "DEAD_ADDRESS", "--channel", "sms", "--at", "2026-11-20T09:00:00Z");
        gate(
                "stop",
                "--sender",
                "bakery",
                "--channel",
                "email",
                "--address",
                "ada@example.org",
                "--at",
                "2026-11-20T09:00:00Z");
        gate("forget", "--yes");
        assertThat(ask("service", "--basis", "an order", "--channel", "sms").out())
                .startsWith("Refused");
        assertThat(ask("consent-request", "--address", "ada@example.org").out()).startsWith("Refused");
        assertThat(ask("reply", "--address", "ada@example.org").out()).startsWith("Refused");
        assertThat(ask("reply").out()).startsWith("Refused");
    }

    private String heldAfterOneCall(String... more) {
        gate("consent", "--sender", "bakery", "--channel", "call", "--at", "2026-11-20T09:00:00Z");
        gate("request", "--sender", "bakery", "--channel", "call", "--key", "k1");
        gate("hand-over", "--sender", "bakery", "--key", "k1");
        List<String> args = new ArrayList<>(List.of("--yes"));
        args.addAll(List.of(more));
        Run run = gate("forget", args.toArray(String[]::new));
        return run.out() + run.err();
    }

    @Test
    void without_rules_only_the_windows_of_the_person_run() {
        assertThat(heldAfterOneCall()).contains("nothing is sent before Sun 22 Nov 2026 09:00");
    }

    @Test
    void the_windows_of_a_profile_run_on() {
        assertThat(heldAfterOneCall("--profile", "us-fl-ok")).contains("nothing is sent before Mon 23 Nov 2026 09:00");
    }

    @Test
    void the_longest_window_of_other_rules_can_be_said() {
        assertThat(heldAfterOneCall("--longest-window", "P30D"))
                .contains("nothing is sent before Tue 22 Dec 2026 09:00");
    }

    @Test
    void a_lifetime_is_refused_as_it_is_not_carried_over() {
        assertThat(heldAfterOneCall("--longest-window", "lifetime")).contains("must be one that ends, such as P365D");
    }

    private Run imported(String consents, String sends) throws IOException {
        Path said = Files.writeString(folder.resolve("consents.csv"), consents);
        Path sent = Files.writeString(folder.resolve("sends.csv"), sends);
        return Run.in(
                SECRET,
                "",
                "gate",
                "import",
                "--store",
                folder.resolve("contacts.db").toString(),
                "--record",
                said.toString(),
                "--sends",
                sent.toString());
    }

    @Test
    void a_no_of_before_that_is_imported_after_holds_and_is_counted_as_new_once() throws IOException {
        gate("consent", "--sender", "bakery", "--at", "2026-11-01T09:00:00Z");
        gate("forget", "--yes");
        String consents = """
                at,event,person,sender,purpose,channels
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email
                2026-11-02T09:00:00Z,complaint,ada,bakery,,
                2026-11-03T09:00:00Z,stop,ada,,,
                """;
        String sends = "at,person,sender\n";
        assertThat(imported(consents, sends).out())
                .isEqualTo("Imported: 2 acts (1 said before they were forgotten), 0 contacts.\n");
        assertThat(imported(consents, sends).out())
                .isEqualTo("Imported: 0 acts (2 known already, 1 said before they were forgotten), 0 contacts.\n");
        assertThat(ask("reply").out()).startsWith("Refused");
        assertThat(gate("export").out()).doesNotContain("2026-11-02").doesNotContain("2026-11-03");
    }

    @Test
    void the_same_import_after_forgetting_brings_no_contact_back() throws IOException {
        String consents = """
                at,event,person,sender,purpose,channels
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email
                """;
        String sends = """
                at,person,sender,purpose,channel,message
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email,m1
                2026-11-04T09:00:00Z,ada,bakery,newsletter,email,
                """;
        imported(consents, sends);
        gate("forget", "--yes");
        assertThat(imported(consents, sends).out())
                .isEqualTo(
                        "Imported: 0 acts (1 said before they were forgotten), 0 contacts (2 of somebody forgotten).\n");
        assertThat(gate("export").out()).doesNotContain("2026-11-03").doesNotContain("bakery");
    }
}
