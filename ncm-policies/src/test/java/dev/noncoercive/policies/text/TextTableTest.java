package dev.noncoercive.policies.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.noncoercive.model.Language;
import dev.noncoercive.policies.report.DecisionText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static TextTable table(String language) {
        return TextTable.in(DecisionText.class, "person", Language.of(language), "answers");
    }

    @Test
    void every_language_has_texts_of_its_own() {
        assertThat(TextTable.languages()).containsExactly("en", "it", "es");
        for (String language : TextTable.languages()) {
            assertThat(table(language).keys()).contains("reason.unknown-zone");
        }
        assertThat(table("es-MX").text("reason.unknown-zone"))
                .isEqualTo(table("es").text("reason.unknown-zone"))
                .isNotEqualTo(table("it").text("reason.unknown-zone"));
    }

    @Test
    void other_languages_are_refused() {
        assertThat(TextTable.speaks(Language.of("it-CH"))).isTrue();
        assertThat(TextTable.speaks(Language.of("de"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("de"))
                .withMessage("the language of answers must be one of en, it, es, but was `de`");
    }

    @Test
    void placeholders_are_filled_once_and_missing_ones_are_told() {
        TextTable english = table("en");
        String key = english.keys().stream()
                .filter(one -> english.text(one).matches("[^{]*\\{[a-z0-9-]+}[^{]*"))
                .sorted()
                .findFirst()
                .orElseThrow();
        String text = english.text(key);
        String name = text.substring(text.indexOf('{') + 1, text.indexOf('}'));
        // what looks like a placeholder or a group of a pattern is a value as any other
        String value = "{" + name + "} $1 \\";
        assertThat(english.filled(key, Map.of(name, value))).isEqualTo(text.replace("{" + name + "}", value));
        assertThatIllegalStateException()
                .isThrownBy(() -> english.filled(key, Map.of()))
                .withMessage("person_en.properties has no value for {" + name + "} of `" + key + "`");
        assertThatIllegalStateException()
                .isThrownBy(() -> english.text("no such key"))
                .withMessage("person_en.properties has no text for `no such key`");
    }
}
