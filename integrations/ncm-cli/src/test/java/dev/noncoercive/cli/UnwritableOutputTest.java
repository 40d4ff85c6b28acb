package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that does not arrive whole is no result, whatever the command. */
class UnwritableOutputTest {
    private static final String FULL = "No space left on device";

    @TempDir
    private Path folder = Path.of("");

    /** A place with room for some bytes. */
    private static final class Full extends OutputStream {
        private final String reason;
        private int room;

        Full(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override
        public void write(int one) throws IOException {
            if (room == 0) {
                throw new IOException(reason);
            }
            room--;
        }
    }

    private static Run run(int room, String reason, String... args) {
        return Run.to(new Full(room, reason), Map.of(), "", args);
    }

    private static void assertUnwritten(String... args) {
        for (int room : new int[] {0, 10}) {
            Run run = run(room, FULL, args);
            assertThat(run.code()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(run.err()).endsWith("ncm: the output could not be written: no space left on device\n");
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String storeWithAda() {
        String store = folder.resolve("contacts.db").toString();
        Run.of("gate", "consent", "--store", store, "--person", "ada", "--sender", "bakery", "--at-most", "1/P30D");
        return store;
    }

    @Test
    void every_command_tells_that_its_output_could_not_be_written() throws IOException {
        String store = storeWithAda();
        String people = file("people.txt", "ada\n");
        assertUnwritten("policies");
        assertUnwritten("check", "--explain", "I03");
        assertUnwritten("check", "--lines", file("lines.txt", "Our bread is fresh today.\n"));
        assertUnwritten("gate", "export", "--store", store, "--person", "ada");
        assertUnwritten("gate", "export", "--store", store, "--person", "ada", "--format", "html");
        for (String format : new String[] {"text", "csv", "json"}) {
            assertUnwritten("gate", "segment", "--store", store, people, "--sender", "bakery", "--format", format);
        }
    }

    @Test
    void help_and_version_tell_it_too() {
        assertUnwritten("--help");
        assertUnwritten("gate", "segment", "--help");
        assertUnwritten("--version");
    }

    @Test
    void what_fits_keeps_its_exit_code() {
        Run run = run(1_000_000, FULL, "policies");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findings_that_did_not_arrive_are_no_findings() throws IOException {
        String file = file("lines.txt", "Only 3 left, buy now before it is too late!\n");
        assertThat(Run.of("check", "--lines", file).code()).isEqualTo(1);
        assertUnwritten("check", "--lines", file);
    }

    @Test
    void who_has_read_enough_of_a_pipe_is_told_nothing() {
        Run run = run(10, "Broken pipe", "policies");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_error_without_a_reason_is_told_as_one() {
        assertThat(Run.to(new Full(0, ""), Map.of(), "", "policies").err())
                .isEqualTo("ncm: the output could not be written: the system gives no reason\n");
    }
}
