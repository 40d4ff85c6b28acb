package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.examples.Project.Printed;
import dev.noncoercive.exports.ExportMapping;
import dev.noncoercive.jackson3.Documents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the how-to pages show is what happens. */
class HowToTest {
    private static final Pattern CONSOLE =
            Pattern.compile("```console\n\\$ \\./ncm ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_CI = Pattern.compile("java -jar tools/ncm\\.jar ([^>\n]*)");

    private static String page(String name) {
        return Project.text("docs/how-to/" + name + ".md");
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-exports", "explain-an-answer"})
    void commands_print_what_the_pages_show(String name) {
        List<MatchResult> blocks = CONSOLE.matcher(page(name)).results().toList();
        assertThat(blocks).isNotEmpty();
        for (MatchResult block : blocks) {
            Printed printed = Project.ncm(block.group(1).split(" ", -1));
            for (String part : block.group(2).split("  …\n", -1)) {
                assertThat(printed.out()).contains(part);
            }
        }
    }

    @Test
    void the_sample_of_explanations_is_the_compiled_one_and_prints_what_is_shown() {
        String source = Project.text("ncm-examples/src/main/java/dev/noncoercive/examples/WhyThisMessage.java");
        String from = "// page: begin\n";
        String region =
                source.substring(source.indexOf(from) + from.length(), source.indexOf("\n            // page: end"))
                                .stripIndent()
                        + "\n";
        StringBuilder printed = new StringBuilder();
        WhyThisMessage.run(InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")), printed::append);
        assertThat(page("explain-an-answer"))
                .contains("```java\n" + region.replace("print.accept(", "System.out.print(") + "```")
                .contains("```text\n" + printed + "```");
    }

    @Test
    void mapping_files_can_be_read() {
        List<String> files = all(YAML, page("check-exports"));
        assertThat(files).hasSize(4);
        assertThat(ExportMapping.parse(files.get(0)).tool()).isEqualTo("our shop");
        for (String part : files.subList(1, files.size())) {
            assertThat(ExportMapping.parse("schema: ncm/mapping/1\n" + part).tool())
                    .isEqualTo("mapping");
        }
    }

    @Test
    void workflows_are_yaml_and_their_commands_run() {
        String page = page("check-in-ci");
        assertThat(all(YAML, page))
                .hasSize(2)
                .allSatisfy(file -> assertThat(
                                Documents.yaml().read(file, Object.class).value())
                        .isInstanceOf(Map.class));
        List<String> printing = all(IN_CI, page).stream()
                .map(String::strip)
                .filter(command -> command.contains("--format"))
                .toList();
        assertThat(printing).hasSize(3);
        for (String command : printing) {
            Printed printed = Project.ncm(
                    command.replace(" campaigns", " ncm-examples/campaigns").split(" ", -1));
            assertThat(printed.code()).as(command).isEqualTo(1);
            assertThat(printed.out()).contains("bakery-bad.yaml");
        }
    }
}
