package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times that are of the right form, but beyond what can be. */
class BoundsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path store() {
        return folder.resolve("contacts.db");
    }

    private Run imported(String atMost) throws IOException {
        Path record = Files.writeString(
                folder.resolve("r.csv"),
                "at,event,person,sender,purpose,channels,at_most,per\n"
                        + "2026-11-01T09:00:00Z,given,ada,bakery,newsletter,email," + atMost + ",P30D\n");
        return Run.gate(store(), "import", "--record", record.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2", "1000001", "9999999", "2147483647", "99999999999999999999"})
    void an_allowance_beyond_its_bounds_is_told_them(String atMost) throws IOException {
        assertThat(imported(atMost).err())
                .contains("line 2: `at_most` must be 0 to 1,000,000, but was `" + atMost + "`");
        Run consent =
                Run.gate(store(), "consent", "--person", "ada", "--sender", "bakery", "--at-most=" + atMost + "/P30D");
        assertThat(consent.code()).isEqualTo(2);
        assertThat(consent.err())
                .contains("--at-most must be 0 to 1,000,000 in a window, but was `" + atMost + "/P30D`");
    }

    @Test
    void an_allowance_at_its_bounds_is_taken() throws IOException {
        for (String atMost : List.of("0", "1000000")) {
            assertThat(imported(atMost).code()).isZero();
        }
        assertThat(imported("2.5").err()).contains("`at_most` must be a whole number, but was `2.5`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why --at",
                "ask --sender bakery --at",
                "stop --at",
                "pause --until",
                "consent --sender bakery --valid-until"
            })
    void a_time_beyond_the_years_that_can_be_is_refused(String command) {
        Run.gate(store(), "prefer", "--person", "ada", "--zone", "Europe/Rome");
        List<String> words = List.of(command.split(" ", -1));
        for (String at : List.of("+999999999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z")) {
            // after a =, so that a leading - is none of an option
            List<String> more = new ArrayList<>(List.of((command + "=" + at + " --person ada").split(" ", -1)));
            more.remove(0);
            Run run = Run.gate(store(), words.get(0), more.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("must be in the years 1 to 9999, but was `")
                    .doesNotContain("fault of ncm");
        }
    }

    @Test
    void the_last_instant_that_can_be_is_taken() {
        Run.beginStore(store());
        Run.gate(store(), "prefer", "--person", "ada", "--zone", "Europe/Rome");
        for (String at : List.of("9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z")) {
            assertThat(Run.gate(store(), "why", "--person", "ada", "--at", at).code())
                    .isEqualTo(1);
        }
    }
}
