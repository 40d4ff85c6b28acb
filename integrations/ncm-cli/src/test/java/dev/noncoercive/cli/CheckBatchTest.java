package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckBatchTest {
    private static final String HEAD = """
            schema: ncm/campaign/1
            name: a
            sender: bakery
            purpose: newsletter
            """;
    private static final String CAMPAIGN = HEAD + """
            invitations:
              - id: i
                messages: [{channel: email, subject: You will regret it}]
            """;
    private static final String EXPORT =
            "{\"data\": {\"name\": \"a\", \"subject\": \"You will regret it\", \"from_email\": \"a\", \"body\": \"Bread\"}}";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void what_can_be_judged_is_judged_and_each_unreadable_input_is_named() throws IOException {
        String campaign = file("from.yaml", CAMPAIGN);
        String missing = folder.resolve("nosuch.yaml").toString();
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        Run run = Run.of("check", empty, campaign, missing);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains(campaign).contains("Words that press");
        assertThat(run.err())
                .hasLineCount(2)
                .contains(empty + ": holds no campaign document")
                .contains("put one in, or leave the folder out")
                .contains(missing + ": no such file; look at its name and folder");
    }

    @Test
    void a_folder_that_may_not_be_read_stops_nothing_else() throws IOException {
        FolderFiles inside = new FolderFiles(folder, false);
        Path closed = folder.resolve("closed");
        assertThat(inside.visitFileFailed(closed, new AccessDeniedException(closed.toString())))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(inside.postVisitDirectory(folder, null)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(inside.postVisitDirectory(folder, new IOException("the disk is gone")))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(inside.problems())
                .containsExactlyInAnyOrder(
                        closed
                                + ": cannot be read: this account may not read it; give it the right to, or name the other files",
                        folder + ": cannot be read: the disk is gone; mend that, or name the other files");
    }

    @Test
    void exports_beside_one_that_cannot_be_read_are_judged() throws IOException {
        String bad = file("bad1.json", "{\"data\": ");
        String good = file("good.json", EXPORT);
        String missing = folder.resolve("nosuch.json").toString();
        Run run = Run.of("check", "--mapping", "listmonk", bad, missing, good);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains(good).contains("Words that press");
        assertThat(run.err()).contains(bad + ": line 1: not valid JSON").contains(missing + ": no such file");
    }

    @Test
    void an_export_that_comes_in_is_judged() {
        Run run = Run.with(EXPORT, "check", "--mapping", "listmonk", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("-\n").contains("Words that press");
    }

    @Test
    void a_document_of_which_nothing_could_be_judged_has_not_passed() throws IOException {
        String campaign = file("head.yaml", HEAD);
        Run run = Run.of("check", campaign);
        assertThat(run.out()).contains("judged 0 of ");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "ncm: " + campaign + ": nothing could be judged, which counts as a failure; add an invitation"
                                + " with a message (`subject`, `body`)\n");
        assertThat(Run.of("check", "--fail-on", "error", campaign).code()).isEqualTo(1);
        String mapping = file("own.yaml", "schema: ncm/mapping/1\nfields: {subject: /titel?}\n");
        Run mapped = Run.of("check", "--mapping", mapping, file("a.json", "{\"title\": \"Last chance\"}"));
        assertThat(mapped.code()).isEqualTo(1);
        assertThat(mapped.err()).contains("let the mapping say where `subject` and `body` are");
    }

    @Test
    void a_mistyped_schema_in_a_folder_is_an_unreadable_input() throws IOException {
        String wrong = file("a.yaml", CAMPAIGN.replace("campaign", "campain"));
        String json = file("b.json", "{\n  \"schema\": \"ncm/consnt/1\"}");
        file("c.yaml", CAMPAIGN);
        file("d.json", "{\"schema\": \"ncm/consent/1\"}");
        Run run = Run.of("check", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("Words that press");
        assertThat(run.err())
                .contains(wrong + ": `ncm/campain/1` is no kind of document; did you mean `ncm/campaign/1`?")
                .contains(json + ": `ncm/consnt/1` is no kind of document; did you mean `ncm/consent/1`?")
                .contains("left out 1 file that is no document, e-mail or text to check: " + folder.resolve("d.json"));
    }

    @Test
    void the_first_few_files_that_are_left_out_are_named() throws IOException {
        for (int i = 1; i <= 5; i++) {
            file("note" + i + ".md", "Bread");
        }
        file("a.txt", "Bread");
        assertThat(Run.of("check", folder.toString()).err())
                .startsWith("ncm: left out 5 files that are no document, e-mail or text to check: ")
                .endsWith("note3.md and 2 more\n");
    }
}
