package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ncm gate correct}: a contact that was recorded in error. */
class GateCorrectTest {
    private static final String WHY = "the old list had two people in one row";
    private static final Pattern ID = Pattern.compile("\"id\" : \"(/[^\"]+)\"");

    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        return Run.gate(folder.resolve("contacts.db"), command, more);
    }

    private Run ada(String command, String... more) {
        List<String> args = new ArrayList<>(List.of("--person", "ada"));
        args.addAll(List.of(more));
        return gate(command, args.toArray(String[]::new));
    }

    private Run correct(String... more) {
        List<String> args = new ArrayList<>(List.of("--why", WHY));
        args.addAll(List.of(more));
        return ada("correct", args.toArray(String[]::new));
    }

    private Run message(String id) {
        return correct("--message", id, "--sender", "bakery", "--channel", "email", "--at", "2026-11-03T09:00:00Z");
    }

    @BeforeEach
    void theSameWasImportedTwice() throws IOException {
        assertThat(imported().out()).startsWith("Imported: 1 acts, 2 contacts.\n");
        assertThat(ada("ask", "--sender", "bakery").out()).startsWith("Later: ");
    }

    private Run imported() throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,at_most,per
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,2,P30D
                """);
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender,purpose,channel,message
                2026-11-03T09:00:00Z,ada,bakery,newsletter,email,m1
                2026-11-05T09:00:00Z,ada,bakery,newsletter,email,m1
                """);
        return gate("import", "--record", consents.toString(), "--sends", sends.toString());
    }

    @Test
    void it_counts_no_longer_and_the_same_import_does_not_bring_it_back() throws IOException {
        Run done = message("m1");
        assertThat(done.out()).isEqualTo("Corrected: it counts no longer, and stays in the record with the reason.\n");
        assertThat(done.code()).isZero();
        assertThat(ada("ask", "--sender", "bakery").out()).startsWith("Allowed.");
        assertThat(imported().out()).startsWith("Imported: 0 acts (1 known already), 0 contacts (2 known already).\n");
        assertThat(ada("ask", "--sender", "bakery").out()).startsWith("Allowed.");
        Run again = message("m1");
        assertThat(again.out()).isEqualTo("Known already: nothing changed.\n");
        assertThat(again.code()).isZero();
    }

    @Test
    void the_record_tells_it_with_when_and_why() {
        message("m1");
        assertThat(ada("why", "--at", "2026-11-03T12:00:00Z").out()).isEqualTo("""
                ada on Tue 3 Nov 2026 (UTC)
                  09:00  bakery, newsletter, email: recorded in error; it counts no longer
                         corrected on Sun 22 Nov 2026 09:00 (UTC): the old list had two people in one row
                """);
        assertThat(ada("why", "--at", "2026-11-03T12:00:00Z", "--language", "es")
                        .out())
                .contains("Se registró aquí por error. Ya no cuenta.")
                .contains("El motivo indicado: «" + WHY + "»");
        assertThat(ada("export").out())
                .contains("\"state\" : \"corrected\"")
                .contains("\"at\" : \"2026-11-22T09:00:00Z\"")
                .contains("\"why\" : \"" + WHY + "\"");
        assertThat(ada("export", "--format", "html").out())
                .contains("What was recorded here in error")
                .contains("It was recorded here in error. It counts no longer.")
                .contains(WHY)
                .contains("A message that was recorded by mistake, or twice, then counts no longer");
        assertThat(ada("export", "--format", "html", "--language", "it").out())
                .contains("Che cosa è stato registrato qui per errore")
                .contains("È stato corretto");
    }

    @Test
    void of_several_one_is_named_by_the_id_of_the_export() {
        Run several = correct("--reference", "/m1");
        assertThat(several.out())
                .isEqualTo("Not corrected: several contacts are recorded so; say which by the `id` that"
                        + " `ncm gate export` prints.\n");
        assertThat(several.code()).isEqualTo(1);
        Matcher id = ID.matcher(ada("export").out());
        assertThat(id.find()).isTrue();
        assertThat(correct("--reference", id.group(1)).out()).startsWith("Corrected: ");
        assertThat(correct("--reference", "/m1", "--at", "2026-11-05T09:00:00Z").out())
                .startsWith("Corrected: ");
    }

    @Test
    void nothing_found_and_what_the_gate_handed_over_change_nothing() {
        Run nothing = message("m2");
        assertThat(nothing.out()).startsWith("Not corrected: no contact that counts is recorded so for that person;");
        assertThat(nothing.code()).isEqualTo(1);
        message("m1");
        ada("request", "--sender", "bakery", "--key", "november");
        assertThat(ada("hand-over", "--sender", "bakery", "--key", "november").code())
                .isZero();
        Run handedOver = correct("--reference", "bakery/november");
        assertThat(handedOver.out()).startsWith("Not corrected: this gate handed it over, so it is no mistake");
        assertThat(handedOver.code()).isEqualTo(1);
        assertThat(ada("ask", "--sender", "bakery").out()).startsWith("Later: ");
    }

    @Test
    void wrong_input_is_named_and_changes_nothing() {
        for (Run run : List.of(
                correct(),
                correct("--message", "m1"),
                correct("--message", "m1", "--reference", "/m1", "--sender", "bakery"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("say which contact: --reference, or --message together with --sender");
        }
        Run address = ada("correct", "--reference", "/m1", "--why", "it was for bo@example.org");
        assertThat(address.code()).isEqualTo(2);
        assertThat(address.err()).contains("must name nobody").doesNotContain("bo@example.org");
        Run empty = ada("correct", "--reference", "/m1", "--why", " ");
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("why must be 1 to 200 characters on one line");
        assertThat(ada("export").out()).doesNotContain("corrected\" : {");
    }
}
