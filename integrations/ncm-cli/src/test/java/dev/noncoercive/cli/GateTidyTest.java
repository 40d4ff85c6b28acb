package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a record's time: what goes, what stays, and that nothing goes unasked. */
class GateTidyTest {
    private static final String OWN_WORDS =
            "Counted by the people's own words alone: with profiles that you ask by, say --profile.\n";

    @TempDir
    private Path folder = Path.of("");

    private Run gate(String command, String... more) {
        return Run.gate(folder.resolve("contacts.db"), command, more);
    }

    /** One contact of 2024, one of this year; Ada allows two in thirty days. */
    private void imported(String window) throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), """
                at,event,person,sender,purpose,channels,at_most,per
                2024-01-01T09:00:00Z,given,ada,bakery,newsletter,email,2,WINDOW
                """.replace("WINDOW", window));
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender
                2024-03-03T09:00:00Z,ada,bakery
                2026-11-03T09:00:00Z,ada,bakery
                """);
        gate("import", "--record", consents.toString(), "--sends", sends.toString());
    }

    private String exported() {
        return gate("export", "--person", "ada").out();
    }

    @Test
    void without_a_yes_it_says_what_would_go_and_removes_nothing() throws IOException {
        imported("P30D");
        String before = exported();
        Run asked = gate("tidy", "--older-than", "P400D");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).isEqualTo("""
                Of 1 people, older than 400 days: 1 rows of the record would go, and the grounds of 0 that stay.
                Nothing was removed. Say --yes to do it.
                Counted by the people's own words alone: with profiles that you ask by, say --profile.
                """);
        Run dry = gate("tidy", "--older-than", "P400D", "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).isEqualTo(asked.out());
        assertThat(exported()).isEqualTo(before);
        assertThat(gate("tidy", "--older-than", "P400D", "--dry-run", "--yes").code())
                .isEqualTo(2);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void with_a_yes_it_goes_and_no_answer_changes() throws IOException {
        imported("P30D");
        String answer = gate("ask", "--person", "ada", "--sender", "bakery").out();
        Run done = gate("tidy", "--older-than", "P400D", "--yes");
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .isEqualTo("Of 1 people, older than 400 days: 1 rows of the record removed, and the grounds of 0 that"
                        + " stay.\n" + OWN_WORDS);
        assertThat(exported()).doesNotContain("2024-03-03").contains("2026-11-03", "give-consent");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery").out()).isEqualTo(answer);
        Run again = gate("tidy", "--older-than", "P400D");
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEqualTo("Of 1 people, older than 400 days: nothing to remove.\n" + OWN_WORDS);
    }

    @Test
    void what_can_still_count_stays() throws IOException {
        imported("lifetime");
        assertThat(gate("tidy", "--older-than", "P400D", "--yes").out()).contains("nothing to remove");
        assertThat(exported()).contains("2024-03-03");
    }

    @Test
    void what_a_rule_of_the_sender_counts_stays_if_it_is_told() throws IOException {
        imported("P30D");
        assertThat(gate("tidy", "--older-than", "P400D", "--longest-window", "lifetime", "--yes")
                        .out())
                .contains("nothing to remove");
        assertThat(gate("tidy", "--older-than", "P400D", "--longest-window", "P1500D", "--yes")
                        .out())
                .contains("nothing to remove");
        assertThat(exported()).contains("2024-03-03");
        assertThat(gate("tidy", "--older-than", "P400D", "--longest-window", "P500D", "--yes")
                        .out())
                .contains("1 rows of the record removed");
    }

    @Test
    void what_a_profile_counts_stays_and_it_is_said_by_whose_rules() throws IOException {
        imported("P30D");
        String asked = gate("ask", "--person", "ada", "--sender", "bakery", "--profile", "ncm-default")
                .out();
        Run kept = gate("tidy", "--older-than", "P400D", "--profile", "ncm-default", "--yes");
        assertThat(kept.out()).isEqualTo("""
                        Of 1 people, older than 400 days: nothing to remove.
                        Counted by the people's own words and the profile ncm-default.
                        """);
        assertThat(exported()).contains("2024-03-03");
        assertThat(gate("ask", "--person", "ada", "--sender", "bakery", "--profile", "ncm-default")
                        .out())
                .isEqualTo(asked);
        assertThat(gate("tidy", "--older-than", "P400D", "--profile", "it,ncm-default", "--dry-run")
                        .out())
                .endsWith("Counted by the people's own words and the profiles it and ncm-default.\n");
        assertThat(gate("tidy", "--older-than", "P400D", "--profile", "none").err())
                .contains("none");
        assertThat(gate("tidy", "--older-than", "P400D", "--longest-window", "P500D", "--dry-run")
                        .out())
                .endsWith("Counted by the people's own words and the longest window P500D.\n");
        assertThat(gate("tidy", "--older-than", "P400D", "--profile", "it", "--longest-window", "P500D", "--dry-run")
                        .out())
                .endsWith("Counted by the people's own words, the profile it and the longest window P500D.\n");
    }

    @Test
    void a_time_that_is_short_or_none_is_refused() throws IOException {
        imported("P30D");
        assertThat(gate("tidy", "--older-than", "P399D", "--yes").err())
                .isEqualTo("ncm: --older-than must be P400D or more, so that no key of a request is used again, but was"
                        + " `P399D`\n");
        assertThat(gate("tidy", "--older-than", "P3Y").err()).contains("must be in days such as P400D, but was `P3Y`");
        assertThat(gate("tidy", "--older-than", "P500D", "--longest-window", "long")
                        .err())
                .contains("calendar-month");
        assertThat(Run.of("gate", "tidy", "--store", folder.resolve("none.db").toString(), "--older-than", "P400D")
                        .err())
                .contains("there is no store at ", "; nothing was removed; check the name");
    }
}
