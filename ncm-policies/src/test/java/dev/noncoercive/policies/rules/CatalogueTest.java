package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.text.TextTable;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void each_row_has_a_policy_and_each_policy_a_row() {
        assertThat(PolicySet.standard().infos())
                .extracting(PolicyInfo::id)
                .containsExactlyInAnyOrderElementsOf(Catalogue.ids())
                .hasSize(80);
        assertThat(PolicySet.standard().infos()).extracting(PolicyInfo::code).doesNotHaveDuplicates();
    }

    @Test
    void each_language_has_the_same_texts() {
        Set<String> english =
                new TreeSet<>(Catalogue.in(Language.of("en")).texts().keys());
        for (String language : TextTable.languages()) {
            assertThat(Catalogue.in(Language.of(language)).texts().keys())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(english);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.in(Language.of("de")))
                .withMessageContaining("must be one of en, it, es, but was `de`");
    }

    @Test
    void no_help_of_a_message_repeats_that_of_its_policy() {
        for (String language : TextTable.languages()) {
            TextTable texts = Catalogue.in(Language.of(language)).texts();
            assertThat(texts.keys())
                    .filteredOn(key -> key.endsWith("-help"))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts.text(key))
                            .as(language + " " + key)
                            .isNotEqualTo(texts.text(key.substring(0, key.lastIndexOf('.')) + ".help")));
        }
    }

    @Test
    void each_idea_of_the_essays_is_named_by_a_policy() {
        Set<Principle> named = new HashSet<>();
        PolicySet.standard().infos().forEach(info -> named.addAll(info.principles()));
        assertThat(named).containsExactlyInAnyOrder(Principle.values());
    }
}
