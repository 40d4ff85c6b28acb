package dev.noncoercive.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of docs/concepts/ideas.md holds: every idea has a type or a rule, and what it names is there. */
class IdeasTest {
    private static final Path PAGE = Project.ROOT.resolve("docs/concepts/ideas.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\(([^)]+)\\)");
    private static final Map<String, List<String>> ROWS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .forEach(cells -> ROWS.put(cells.get(1), cells.subList(2, cells.size())));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void every_idea_has_its_row_and_no_other_has() {
        assertThat(ROWS.keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Principle.values()).map(Enum::name).toList());
    }

    @Test
    void every_idea_has_a_type_or_a_rule() {
        ROWS.forEach(
                (id, cells) -> assertThat(cells.get(0) + cells.get(1)).as(id).isNotEqualTo("––"));
    }

    @Test
    void every_type_named_is_there() {
        Set<String> types = new ClassFileImporter()
                .importPackages("dev.noncoercive.model").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        ROWS.forEach((id, cells) -> assertThat(types)
                .as(id)
                .containsAll(all(QUOTED, cells.get(0)).stream()
                        .map(name -> name.replace("`", ""))
                        .toList()));
    }

    @Test
    void the_rules_are_those_of_the_catalogue() {
        for (Principle principle : Principle.values()) {
            Set<String> rules = PolicySet.standard().infos().stream()
                    .filter(info -> info.principles().contains(principle))
                    .map(PolicyInfo::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            String cell = Objects.requireNonNull(ROWS.get(principle.name())).get(1);
            Set<String> named = cell.equals("–") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(", ")));
            assertThat(named).as(principle.name()).isEqualTo(rules);
        }
    }

    @Test
    void every_lesson_named_is_there() {
        ROWS.values().stream()
                .flatMap(cells -> all(LINK, cells.get(2)).stream())
                .forEach(link -> assertThat(PAGE.resolveSibling(link.substring(1, link.length() - 1)))
                        .exists());
    }
}
