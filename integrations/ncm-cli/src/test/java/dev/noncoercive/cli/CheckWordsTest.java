package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ncm check} says of words: by which rule, why, and where none could be judged. */
class CheckWordsTest {
    private static final String GERMAN =
            "Liebe Leute, wir backen am Samstag und ihr seid herzlich eingeladen, mit uns zu backen.";

    private static final String HEADERS = """
            From: a@b.example
            Subject: Our bread
            List-Unsubscribe: <https://b.example/u>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void words_of_another_language_are_named_and_not_passed() throws IOException {
        Run run = Run.of("check", file("a.txt", GERMAN));
        assertThat(run.code()).isZero(); // what is open fails nothing unless asked to
        assertThat(run.out())
                .contains("Text: the words were not judged, because they are in another language than")
                .doesNotContain("nothing to mend\n");
        Run two = Run.of("check", file("a.eml", HEADERS + GERMAN + "\n"));
        assertThat(two.out()).contains("in what was judged").contains("Body: the words were not judged");
        assertThat(Run.of("check", "--format", "json", file("b.txt", GERMAN)).out())
                .contains("the words were not judged");
    }

    @Test
    void lines_that_were_not_judged_are_counted_and_named() throws IOException {
        String lines = file("lines.txt", GERMAN + "\n\nOnly 3 left in stock\n");
        assertThat(Run.of("check", "--lines", lines).out())
                .contains("not judged: another language")
                .contains("3 lines, 1 press, 1 not judged (only English, Italian and Spanish are, from two words on)");
        assertThat(Run.of("check", "--lines", lines, "--format", "json").out())
                .contains("\"abstained\" : \"another language\"")
                .contains("\"needs\" : \"stock\"")
                .contains("\"suggest\" : \"Give the count");
    }

    @Test
    void the_words_that_spoke_for_a_score_stand_in_json_only() throws IOException {
        String guilt = "I'm not angry, I'm just sad that you never even tried it.";
        String span = "\\{\\s*\"start\" : 24,\\s*\"end\" : 27\\s*},\\s*";
        String sad = "\"contributions\" : \\[[^]]*" + span + "\"words\" : \"sad\",\\s*\"percent\" : [0-9]+";
        assertThat(Run.of("check", "--format", "json", "--text", guilt).out()).containsPattern(sad);
        assertThat(Run.of("check", "--lines", file("a.txt", guilt), "--format", "json")
                        .out())
                .containsPattern(sad);
        assertThat(Run.of("check", "--text", guilt).out())
                .contains("en.guilt.broad")
                .doesNotContain("percent");
        assertThat(Run.of("check", "--format", "json", "--text", "Hurry, only 3 left!")
                        .out())
                .contains("en.scarcity.")
                .doesNotContain("contributions");
    }

    @Test
    void a_finding_names_its_rule_and_the_reason_of_the_rule() throws IOException {
        String text = file("a.txt", "Our bread.\r\nThis is your last chance to order it.\r\n");
        assertThat(Run.of("check", text).out())
                .contains("ncm.invitation.deadline-has-reason · en.urgency.")
                .doesNotContain("People decide in their own time.");
        assertThat(Run.of("check", "--format", "json", text).out())
                .containsPattern("\"rule\" : \"en\\.urgency\\.")
                .contains("\"category\" : \"urgency\"")
                .contains("\"needs\" : \"deadline\"");
        assertThat(Run.of("check", "--format", "sarif", text).out())
                .contains("\"startLine\" : 2")
                .doesNotContain("\"startLine\" : 1,");
    }

    @Test
    void a_reader_is_told_why_and_how_in_their_own_language() {
        String italian = Run.of("check", "--language", "it", "--text", "Hurry! Only 3 left in stock.")
                .out()
                .replaceAll("\\s+", " ");
        assertThat(italian)
                .contains("en.scarcity.only-n-left")
                .contains("Un numero piccolo me")
                .doesNotContain("Give the count");
        assertThat(Run.of("check", "--text", "Ultima occasione: affrettati!").out())
                .contains("it.urgency.")
                .contains("Say ");
    }

    @Test
    void the_html_of_a_mail_is_read_beside_its_plain_text() throws IOException {
        String mail = file("a.eml", """
                From: a@b.example
                Subject: Our shop
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=B

                --B
                Content-Type: text/plain

                Read this letter in your browser. Unsubscribe: https://b.example/u
                --B
                Content-Type: text/html

                <p>Hurry! Only 3 left.</p>
                --B--
                """);
        assertThat(Run.of("check", mail).out()).contains("HTML body, 1-5").contains("HTML body, 8-18");
    }
}
