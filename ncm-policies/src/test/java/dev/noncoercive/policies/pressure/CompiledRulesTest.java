package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is shipped is what the rule files say. */
class CompiledRulesTest {
    private static final String REFRESH = "write both files again with"
            + " `mvn -q -P benchmarks,pressure-model -pl benchmarks -am package -Dmaven.test.skip.exec=true`";

    private final RuleFolder folder = RuleFolder.read(Path.of("src/main/rules"));

    @Test
    void the_compiled_rules_are_those_of_the_rule_files() {
        assertThat(Arrays.equals(RuleCompiler.compile(folder), RuleBase.bytes()))
                .as(REFRESH)
                .isTrue();
    }

    @Test
    void the_score_was_learned_with_these_rules() {
        assertThat(Model.load(RuleBase.load().concepts().count()).rules())
                .as(REFRESH)
                .isEqualTo(Model.checksum(RuleBase.bytes()));
    }

    @Test
    void what_is_said_of_a_rule_survives_compiling() {
        assertThat(RuleBase.load().rules())
                .containsExactlyElementsOf(
                        folder.rules().stream().map(RuleSource::rule).toList());
    }

    @Test
    void bytes_of_another_kind_are_refused() {
        assertThatThrownBy(() -> RuleBase.read(new byte[64]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pressure.rules");
    }

    @Test
    void a_concept_names_a_word_by_how_it_begins_or_in_full() {
        RuleFile file = RuleFile.read(PressureLanguage.ES, "concept: end\nwords: acabar fin correo=", 0);

        assertThat(file.concepts())
                .singleElement()
                .satisfies(concept -> assertThat(concept.words()).containsExactlyInAnyOrder("acaba*", "fin", "correo"));
    }

    @Test
    void a_class_stands_before_what_names_it() {
        assertThatThrownBy(() -> RuleFile.read(
                        PressureLanguage.ES, "class: big\nwords: @small más\n\nclass: small\nwords: uno", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the class @small must stand before what names it");
    }
}
