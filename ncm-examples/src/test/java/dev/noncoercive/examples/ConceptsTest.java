package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.document.DocumentKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that the concept pages show are read, and read back. */
class ConceptsTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(schema: (\\S+)\n.*?)```", Pattern.DOTALL);

    record Shown(Path page, String schema, String text) {
        @Override
        public String toString() {
            return page.getFileName() + " " + schema;
        }
    }

    static List<Shown> shown() {
        return Project.files(".md").stream()
                .filter(page -> page.startsWith(Project.ROOT.resolve("docs/concepts")))
                .flatMap(page -> YAML.matcher(
                                Project.text(Project.ROOT.relativize(page).toString()))
                        .results()
                        .map(found -> new Shown(page, found.group(2), found.group(1))))
                .toList();
    }

    private static DocumentKind kind(String schema) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.schema().equals(schema))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void a_document_that_is_shown_can_be_read(Shown shown) {
        Class<?> root = kind(shown.schema()).root();
        Object value = Documents.yaml().read(shown.text(), root).value();
        assertThat(Documents.json().read(Documents.json().write(value), root).value())
                .isEqualTo(value);
    }

    @Test
    void each_family_shows_its_document() {
        Set<String> schemas = new TreeSet<>();
        shown().forEach(shown -> schemas.add(shown.schema()));
        assertThat(schemas)
                .contains(
                        DocumentKind.CONSENT.schema(),
                        DocumentKind.INVITATION.schema(),
                        DocumentKind.LEDGER.schema(),
                        DocumentKind.ENOUGH.schema(),
                        DocumentKind.JOURNEY.schema(),
                        DocumentKind.AUDIENCE.schema(),
                        DocumentKind.SCORECARD.schema(),
                        DocumentKind.STEWARDSHIP.schema(),
                        DocumentKind.PROGRAMME.schema());
    }
}
