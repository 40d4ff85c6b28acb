package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one act belong together wherever they stand, and a row must be whole. */
class GateImportOrderTest {
    @TempDir
    private Path folder = Path.of("");

    private Run asked(String rows) throws IOException {
        Path consents = Files.writeString(folder.resolve("consents.csv"), rows);
        return Run.of("gate", "ask", "--record", consents.toString(), "--person", "ada", "--sender", "bakery");
    }

    @Test
    void several_allowances_of_one_act_need_not_stand_one_after_the_other() throws IOException {
        Run run = asked("""
                at,event,person,sender,purpose,channels,at_most,per,quiet_from,quiet_to
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,1,P30D,,
                2026-11-01T09:00:00Z,preferences,ada,,,,7,P100D,,
                2026-11-01T09:00:00Z,given,bo,bakery,newsletter,email,2,P30D,,
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email,5,P60D,,
                2026-11-01T09:00:00Z,preferences,ada,,,,8,P200D,,
                """);
        assertThat(run.out()).contains("0 of 1 in 30 days", "0 of 5 in 60 days", "0 of 7 in", "0 of 8 in");
    }

    @Test
    void a_row_that_was_cut_short_is_no_yes_without_a_limit() throws IOException {
        Run run = asked("""
                at,event,person,sender,purpose,channels,topics,at_most,per,valid_until
                2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email""");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 2: has 6 fields, but the header names 10");
    }
}
