package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going live: what people said and were sent before, stops, and the kinds of contacts. */
class GateImportTest {
    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "gate", command, "--store", folder.resolve("contacts.db").toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Run imported() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,topics,at_most,per,valid_until,zone,quiet_from,quiet_to
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,,2,P30D,,,,
                2026-10-02T09:00:00Z,complaint,bob,bakery,,,,,,,,,
                2026-10-03T09:00:00Z,answer,ada,bakery,,,,,,,,,
                """);
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender,purpose,channel
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                """);
        return gate("import", "--record", consents.toString(), "--sends", sends.toString());
    }

    @Test
    void an_import_counts_and_may_run_again() throws IOException {
        assertThat(imported().out()).isEqualTo("Imported: 3 acts, 2 contacts.\n");
        assertThat(imported().out()).isEqualTo("Imported: 0 acts (3 known already), 0 contacts (2 known already).\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .startsWith("Later: from Thu 3 Dec 2026 09:00 (UTC).");
        assertThat(gate("ask", "--person", "bob", "--sender", "bakery").out()).contains("marked as spam");
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter
                2026-10-01T09:00:00Z,waved,ada,bakery,newsletter
                """);
        Run run = gate("import", "--record", consents.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 3").contains("unknown event `waved`");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void a_stop_holds_for_everything_but_what_the_person_needs() throws IOException {
        imported();
        assertThat(gate("stop", "--person", "ada").out()).isEqualTo("Recorded: nothing more to ada from anybody.\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .contains("everything was stopped, from this sender or from everybody");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "reply")
                        .code())
                .isEqualTo(1);
        Run service =
                gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "service", "--basis", "order 1177");
        assertThat(service.out()).isEqualTo("Allowed. It stands on: order 1177.\n");
    }

    @Test
    void kinds_and_bases_that_are_none_are_named() throws IOException {
        imported();
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "nudge")
                        .err())
                .contains("unknown kind `nudge`; known: invitation, reminder, gift, consent-request, service, reply");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--kind", "service")
                        .err())
                .contains("basis must be stated for a service message and for no other kind, but was missing");
    }
}
