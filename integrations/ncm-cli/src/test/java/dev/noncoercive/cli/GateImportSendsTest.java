package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of what was sent, alone or with columns left out. */
class GateImportSendsTest {
    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        return Run.gate(folder.resolve("contacts.db"), command, more);
    }

    private String sends(String text) throws IOException {
        return Files.writeString(folder.resolve("sends.csv"), text).toString();
    }

    @Test
    void sends_alone_are_taken_over_and_count() throws IOException {
        gate("consent", "--person", "ada", "--sender", "bakery", "--at-most", "1/P30D", "--at", "2026-10-01T09:00:00Z");
        String sends = sends("""
                at,person,sender,purpose,channel
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email
                2026-11-04T09:00:00Z,cy,bakery,newsletter,email
                """);
        Run run = gate("import", "--sends", sends);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("Imported: 0 acts, 2 contacts.\n"
                        + "Not as people allowed: 1 of the contacts that are new, the first to cy at 2026-11-04T09:00:00Z."
                        + " What was sent counts all the same.\n");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out())
                .startsWith("Later: from Thu 3 Dec 2026 09:00 (UTC).");
    }

    @Test
    void an_import_of_nothing_is_refused() {
        Run run = gate("import");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "ncm: say what to import: --record for what people said, --sends for what they were sent, or both\n");
        assertThat(folder.resolve("contacts.db")).doesNotExist();
    }

    @Test
    void addresses_of_their_own_go_with_a_document_alone() throws IOException {
        String sends = sends("at,person,sender\n");
        assertThat(gate("import", "--sends", sends, "--addresses", sends).err())
                .isEqualTo("ncm: --addresses goes with a document as --record; " + sends
                        + " can say each address in a column `address`\n");
    }

    @Test
    void a_column_that_is_missing_is_told_with_what_was_taken_for_it() throws IOException {
        gate("consent", "--person", "ada", "--sender", "bakery", "--at", "2026-10-01T09:00:00Z");
        String sends = sends("at,person,sender\n2026-11-03T09:00:00Z,ada,bakery\n");
        assertThat(gate("import", "--sends", sends).out())
                .isEqualTo("Imported: 0 acts, 1 contacts.\n"
                        + sends + " has no column purpose: every contact was taken as one for newsletter.\n"
                        + sends + " has no column channel: every contact was taken as one by email.\n");
        assertThat(gate("import", "--sends", sends("at,person,sender\n")).out())
                .isEqualTo("Imported: 0 acts, 0 contacts.\n");
    }
}
