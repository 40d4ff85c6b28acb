package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInputTest {
    private static final String EXPORTS = "../../ncm-examples/exports/";
    private static final String MAIL =
            "From: Bakery <anna@bakery.example>\nSubject: %s\n\nBread. Unsubscribe: reply STOP.\n";
    private static final String CAMPAIGN = """
            schema: ncm/campaign/1
            name: a
            sender: bakery
            purpose: newsletter
            invitations:
              - id: i
                messages: [{channel: email, subject: You will regret it}]
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String exported(String name) {
        return EXPORTS + name;
    }

    @Test
    void folders_are_checked_in_order_and_what_is_no_document_is_left_out() throws IOException {
        file("b/2.eml", MAIL.formatted("Two"));
        file("a/10.yaml", CAMPAIGN);
        file("a/package.json", "{}");
        file("a/README.md", "Hurry!");
        file(".git/3.eml", MAIL.formatted("Three"));
        file("c.txt", "The oven is booked.");
        Run run = Run.of("check", folder.toString());
        assertThat(run.out().lines().filter(line -> line.startsWith(folder.toString())))
                .containsExactly(
                        folder.resolve("a/10.yaml").toString(),
                        folder.resolve("b/2.eml").toString(),
                        folder.resolve("c.txt").toString());
        assertThat(run.err())
                .isEqualTo("ncm: left out 2 files that are no document, e-mail or text to check: "
                        + folder.resolve("a/README.md") + ", " + folder.resolve("a/package.json") + "\n");
        assertThat(run.code()).isEqualTo(1);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run nothing = Run.of("check", empty.toString());
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("holds no campaign document (.json, .yaml), e-mail (.eml) or text (.txt)");
    }

    @Test
    void what_comes_in_is_read_as_it_looks_or_as_it_is_called() {
        assertThat(Run.with(MAIL.formatted("Last chance"), "check", "-").out()).contains("Subject, 1-11");
        assertThat(Run.with(CAMPAIGN, "check", "-").out()).contains("line 7  /invitations/0/messages/0/subject");
        assertThat(Run.with("You will regret it", "check", "-").out()).contains("Text, 1-");
        assertThat(Run.with(MAIL.formatted("You will regret it"), "check", "-", "--as", "txt")
                        .out())
                .contains("Text, ");
        assertThat(Run.with("{\"schema\": 1}", "check", "-").err()).startsWith("ncm: -: line 1");
        assertThat(Run.with("", "check", "-").err()).contains("-: is empty");
        assertThat(Run.with("x", "check", "-", "--as", "pdf").err())
                .contains("--as must be eml, json, yaml, txt or md, but was `pdf`");
    }

    @Test
    void progress_is_shown_where_there_are_many_and_goes_again() throws IOException {
        for (int i = 0; i < 25; i++) {
            file("mail" + i + ".eml", MAIL.formatted("Bread"));
        }
        assertThat(Run.of("check", folder.toString()).err())
                .contains("\r  12 of 25 files")
                .endsWith("\r");
        assertThat(Run.of("check", folder.resolve("mail1.eml").toString()).err())
                .isEmpty();
    }

    @Test
    void exports_of_other_tools_are_checked_by_a_mapping() throws IOException {
        Run listmonk = Run.of("check", "--mapping", "listmonk", exported("listmonk.json"));
        assertThat(listmonk.code()).isEqualTo(1);
        assertThat(listmonk.out()).contains("line 8  /body");
        Run mailchimp = Run.of(
                "check",
                "--mapping",
                "mailchimp",
                exported("mailchimp-campaign.json"),
                exported("mailchimp-content.json"));
        assertThat(mailchimp.out()).contains("mailchimp-content.json line 3  /html");
        Path own = file(
                "own.yaml",
                "schema: ncm/mapping/1\ntool: ours\nfields:\n  subject: /data/subject\n  body: /data/text\n");
        assertThat(Run.of("check", "--mapping", own.toString(), exported("listmonk.json"))
                        .err())
                .contains("`/data/text` leads to nothing: there is no `text`; did you mean");
        assertThat(Run.of("check", "--mapping", "mautik", exported("mautic.json"))
                        .err())
                .contains("did you mean `mautic`?");
        Path wrong = file("wrong.yaml", "schema: ncm/mapping/1\nfields:\n  subjet: /a\n");
        Run refused = Run.of("check", "--mapping", wrong.toString(), exported("mautic.json"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("wrong.yaml: line 3: `subjet` is no field of ours; did you mean `subject`?");
        assertThat(Run.of("check", "--mapping", "braze", "--format", "sarif", exported("braze.json"))
                        .out())
                .contains("\"startLine\" : 12");
    }

    @Test
    void a_run_is_compared_with_an_earlier_one() throws IOException {
        Path mail = file("a.eml", MAIL.formatted("You will regret it"));
        Path before = file(
                "before.json",
                Run.of("check", "--format", "json", mail.toString()).out());
        assertThat(Run.of("check", "--compare", before.toString(), mail.toString())
                        .out())
                .endsWith("since " + before + ":\n0 new, 0 gone, 2 as before\n");
        file("a.eml", MAIL.formatted("Last chance"));
        Run after = Run.of("check", "--compare", before.toString(), mail.toString());
        assertThat(after.out())
                .contains("+ " + mail + " /invitations/0/messages/0/subject  A deadline without a reason")
                .contains("- " + mail + " /invitations/0/messages/0/subject  Words that press")
                .endsWith("1 new, 1 gone, 1 as before\n");
        Run json = Run.of("check", "--compare", before.toString(), "--format", "json", mail.toString());
        assertThat(json.out()).doesNotContain("1 new");
        assertThat(json.err()).contains("1 new, 1 gone");
        Run unreadable = Run.of("check", "--compare", file("b.json", "{}").toString(), mail.toString());
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.err()).contains("b.json: ");
    }

    @Test
    void sarif_names_file_and_line() throws IOException {
        Path campaign = file("c.yaml", CAMPAIGN);
        Run run = Run.of("check", "--format", "sarif", campaign.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"version\" : \"2.1.0\"")
                .contains("\"startLine\" : 7")
                .contains("c.yaml");
    }
}
