package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselinesTest {
    private static final String CLOSING = "  - id: %s\n    deadline: {at: '2026-11-30T12:00:00Z'}\n";
    private static final String CAMPAIGN =
            "schema: ncm/campaign/1\nname: x\nsender: bakery\npurpose: newsletter\ninvitations:\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String known() {
        return folder.resolve("known.txt").toString();
    }

    @Test
    void known_failures_are_counted_and_other_words_are_new() throws IOException {
        String text = file("a.txt", "Book now, or you will regret it");
        Run first = Run.of("check", "--baseline", known(), text);
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("known failures to ");
        Run second = Run.of("check", "--baseline", known(), text);
        assertThat(second.code()).isZero();
        assertThat(second.out())
                .contains(": nothing new to mend\n  known by the baseline and left out: ")
                .contains("\n  by the policies of 2026-11, ncm-default (2026-11-22)\n");
        file("a.txt", "Hurry! This is your last chance. Only 3 left in stock!");
        assertThat(Run.of("check", "--baseline", known(), text).code()).isEqualTo(1);
    }

    @Test
    void json_and_sarif_say_what_the_baseline_knows() throws IOException {
        String campaign = file("c.yaml", CAMPAIGN + CLOSING.formatted("a"));
        Run.of("check", "--baseline", known(), campaign);
        assertThat(Run.of("check", "--baseline", known(), "--format", "json", campaign)
                        .out())
                .contains("\"known\" : [ [ {");
        assertThat(Run.of("check", "--format", "json", campaign).out()).contains("\"known\" : [ [ ] ]");
        assertThat(Run.of("check", "--baseline", known(), "--format", "sarif", campaign)
                        .out())
                .contains("\"knownByBaseline\" : 1");
    }

    @Test
    void a_comparison_knows_an_invitation_by_its_id() throws IOException {
        String campaign = file("c.yaml", CAMPAIGN + CLOSING.formatted("a"));
        String before = file(
                "before.json", Run.of("check", "--format", "json", campaign).out());
        file("c.yaml", CAMPAIGN + "  - id: quiet\n" + CLOSING.formatted("a"));
        assertThat(Run.of("check", "--compare", before, campaign).out()).endsWith("0 new, 0 gone, 1 as before\n");
        Run.of("check", "--baseline", known(), campaign);
        assertThat(Run.of("check", "--baseline", known(), "--compare", before, campaign)
                        .out())
                .endsWith("0 new, 0 gone, 1 as before\n");
        String known = file(
                "known.json",
                Run.of("check", "--baseline", known(), "--format", "json", campaign)
                        .out());
        assertThat(Run.of("check", "--compare", known, campaign).out()).endsWith("0 new, 0 gone, 1 as before\n");
        file("c.yaml", CAMPAIGN + CLOSING.formatted("b"));
        assertThat(Run.of("check", "--compare", before, campaign).out()).endsWith("1 new, 1 gone, 0 as before\n");
        String old = file("old.json", "{\"schema\": \"ncm/check-output/1\", \"reports\": [], \"unreadable\": []}");
        Run refused = Run.of("check", "--compare", old, campaign);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("is of the form `ncm/check-output/1`, not `ncm/check-output/2`; keep a new output");
    }

    @Test
    void an_invitation_is_known_by_its_id() throws IOException {
        String campaign = file("c.yaml", CAMPAIGN + CLOSING.formatted("a"));
        assertThat(Run.of("check", "--baseline", known(), campaign).code()).isZero();
        file("c.yaml", CAMPAIGN + "  - id: quiet\n" + CLOSING.formatted("a"));
        assertThat(Run.of("check", "--baseline", known(), campaign).code()).isZero();
        file("c.yaml", CAMPAIGN + CLOSING.formatted("b"));
        assertThat(Run.of("check", "--baseline", known(), campaign).code()).isEqualTo(1);
    }

    @Test
    void what_is_no_baseline_is_refused_before_anything_is_judged() throws IOException {
        String text = file("a.txt", "Last chance");
        assertRefused(text, "something else\n", "must begin with the line `ncm/baseline/2`");
        assertRefused(text, "ncm/baseline/1\n", "write a new one: delete the file and check once outside CI");
        assertRefused(text, "ncm/baseline/2\nhello\n", "line 2 must be a count");
        assertRefused(
                text,
                "ncm/baseline/2\n1\tncm.no.such\t/\t\ta.txt\n",
                "names policies that are not known: ncm.no.such; delete their lines");
        Files.delete(Path.of(known()));
        Run absent = Run.in(Map.of("CI", "true"), "", "check", "--baseline", known(), text);
        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err()).contains("no such baseline; write it outside CI");
    }

    private void assertRefused(String text, String baseline, String why) throws IOException {
        file("known.txt", baseline);
        Run refused = Run.of("check", "--baseline", known(), text);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(why);
    }

    @Test
    void junit_names_what_the_baseline_knows() throws IOException {
        String text = file("a.txt", "Last chance");
        Run.of("check", "--baseline", known(), text);
        Run junit = Run.of("check", "--baseline", known(), "--format", "junit", text);
        assertThat(junit.code()).isZero();
        assertThat(junit.out())
                .contains("<testsuite name=", "<skipped message=\"known by the baseline: ")
                .doesNotContain("<failure");
    }
}
