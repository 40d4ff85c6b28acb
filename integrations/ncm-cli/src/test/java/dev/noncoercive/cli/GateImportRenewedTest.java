package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says yes again to what they gave before keeps what they had said with it. */
class GateImportRenewedTest {
    private static final String HEADER = "at,event,person,sender,purpose,channels,topics,at_most,per,valid_until\n";

    @TempDir
    private Path folder = Path.of("");

    private Path consents(String rows) throws IOException {
        return Files.writeString(folder.resolve("consents.csv"), HEADER + rows);
    }

    private Run asked(String rows, String... more) throws IOException {
        String[] args = new String[9 + more.length];
        String[] first = {
            "gate", "ask", "--record", consents(rows).toString(), "--person", "ada", "--sender", "bakery", "--at"
        };
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Run.of(args);
    }

    @Test
    void a_number_said_before_holds_on_wherever_it_stands() throws IOException {
        Run run = asked("""
                2026-11-10T09:00:00Z,renewed,ada,bakery,newsletter,email,,,,
                2026-11-12T09:00:00Z,renewed,ada,bakery,newsletter,email,,,,
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email,,9,P30D,
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email sms,,2,P30D,
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email sms,,1,P7D,
                2026-11-20T09:00:00Z,given,ada,bakery,newsletter,email,,7,P7D,
                """, "2026-11-15T09:00:00Z");
        assertThat(run.out())
                .startsWith("Allowed.")
                .contains("Thu 12 Nov 2026", "0 of 2 in 30 days", "0 of 1 in 7 days")
                .doesNotContain("of 9", "of 7 in");
    }

    @Test
    void a_number_of_its_own_stands() throws IOException {
        Run run = asked("""
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,,2,P30D,
                2026-11-10T09:00:00Z,renewed,ada,bakery,newsletter,email,,5,P60D,
                2026-11-10T09:00:00Z,renewed,ada,bakery,newsletter,email,,6,P90D,
                """, "2026-11-15T09:00:00Z");
        assertThat(run.out()).contains("0 of 5 in 60 days", "0 of 6 in 90 days").doesNotContain("of 2 in");
    }

    @Test
    void topics_and_an_end_hold_on_as_in_a_document() throws IOException {
        String rows = """
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,bread,2,P30D,2026-11-20T09:00:00Z
                2026-11-10T09:00:00Z,renewed,ada,bakery,newsletter,email,,3,P30D,
                """;
        assertThat(asked(rows, "2026-11-15T09:00:00Z", "--topic", "cakes").out())
                .contains("topic");
        assertThat(asked(rows, "2026-11-15T09:00:00Z", "--topic", "bread").out())
                .contains("0 of 3 in 30 days");
        assertThat(asked(rows, "2026-11-21T09:00:00Z", "--topic", "bread").out())
                .contains("expired");
    }

    @Test
    void where_the_channels_have_words_of_their_own_the_row_is_a_problem() throws IOException {
        Run run = asked("""
                2026-10-01T09:00:00Z,given,ada,bakery,newsletter,email sms,,4,P30D,
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,sms,,1,P30D,
                2026-11-10T09:00:00Z,renewed,ada,bakery,newsletter,email sms,,,,
                """, "2026-11-15T09:00:00Z");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 4: renewed, but nothing was given before");
    }

    @Test
    void where_nothing_was_given_before_the_row_is_a_problem() throws IOException {
        String rows = """
                2026-11-01T09:00:00Z,renewed,ada,bakery,newsletter,email,,,,
                2026-11-02T09:00:00Z,given,ada,bakery,newsletter,sms,,2,P30D,
                2026-11-02T09:00:00Z,given,ada,shop,newsletter,email,,2,P30D,
                2026-11-02T09:00:00Z,given,bo,bakery,newsletter,email,,2,P30D,
                2026-11-03T09:00:00Z,renewed,ada,bakery,newsletter,email sms,,,,
                2026-11-04T09:00:00Z,renewed,ada,bakery,newsletter,call,,4,P30D,
                """;
        Run run = asked(rows, "2026-11-15T09:00:00Z");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "consents.csv: line 2: renewed, but nothing was given before in this file to that sender, for that"
                                + " purpose and on those channels; say `given`, or at_most and per\n")
                .contains("consents.csv: line 6: renewed, but nothing was given before")
                .doesNotContain("line 7");
        Path sends = Files.writeString(folder.resolve("sends.csv"), """
                at,person,sender,channel
                2026-11-15T09:00:00Z,ada,bakery,email
                2026-11-15T09:00:00Z,ada,bakery,call
                """);
        Run audit =
                Run.of("audit", sends.toString(), "--consents", consents(rows).toString(), "--format", "json");
        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.out()).contains("\"violations\" : 1").contains("line 2: renewed, but");
    }
}
