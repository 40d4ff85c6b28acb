package dev.noncoercive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What {@code --help} says of each command. */
class HelpTest {
    private static CommandLine commandLine() {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new Printer(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                100,
                true,
                Map.of());
        return new CommandLine(Ncm.class, new Commands(terminal, InstantSource.system()));
    }

    /** The list of the commands above it shows nothing but that line. */
    @Test
    void the_first_line_about_a_command_is_a_whole_sentence() {
        assertFirstLinesWhole(commandLine());
    }

    private static void assertFirstLinesWhole(CommandLine command) {
        command.getSubcommands().forEach((name, below) -> {
            String[] description = below.getCommandSpec().usageMessage().description();
            assertThat(description).as(name).isNotEmpty();
            assertThat(description[0]).as(name).endsWith(".");
            assertFirstLinesWhole(below);
        });
    }

    @Test
    void the_help_of_the_gate_tells_each_command_to_its_end() {
        assertThat(Run.of("gate", "--help").out().replaceAll("\\s+", " "))
                .contains("Erases everything about a person, and keeps what they said no to.")
                .contains("Removes what is older than you keep records.");
    }
}
