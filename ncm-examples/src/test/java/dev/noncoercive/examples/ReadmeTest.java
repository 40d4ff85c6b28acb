package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.examples.Project.Printed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final String README = Project.text("README.md");

    @Test
    void the_java_sample_is_the_compiled_one() {
        String source = Project.text("ncm-examples/src/main/java/dev/noncoercive/examples/FirstContact.java");
        String region = between(source, "// readme: begin\n", "\n        // readme: end")
                        .stripIndent() + "\n";
        assertThat(README).contains("```java\n" + region.replace("print.accept(", "System.out.print(") + "```");
    }

    @Test
    void its_output_is_the_printed_one() {
        StringBuilder printed = new StringBuilder();
        FirstContact.run(InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")), printed::append);
        assertThat(README).contains("```text\n" + printed + "```");
    }

    @Test
    void every_ncm_command_with_output_prints_that_output() {
        for (MatchResult block : Pattern.compile("```console\n\\$ \\./ncm ([^\n]*)\n(.*?)```", Pattern.DOTALL)
                .matcher(README)
                .results()
                .toList()) {
            Printed printed = Project.ncm(Arrays.stream(block.group(1).split(" ", -1))
                    .map(ReadmeTest::unquoted)
                    .toArray(String[]::new));
            for (String part : block.group(2).split("  …\n", -1)) {
                assertThat(printed.out()).contains(part);
            }
        }
    }

    private static String unquoted(String word) {
        return word.replace("'", "");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
