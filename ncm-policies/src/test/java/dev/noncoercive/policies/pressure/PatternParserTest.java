package dev.noncoercive.policies.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternParserTest {
    private final PatternParser parser = new PatternParser(Map.of());

    @Test
    void a_choice_of_several_words_takes_spaces_around_the_bar() {
        assertThat(parser.parse("(fixed line | mobile) now")).hasSize(2);
        assertThatThrownBy(() -> parser.parse("(fixed line|mobile) now"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "pattern `(fixed line|mobile) now` has a choice of several words, which takes spaces around the bar: (a b | c)");
    }

    @Test
    void a_choice_of_single_words_is_one_place() {
        List<List<Item>> sequences = parser.parse("(line|mobile) now");

        assertThat(sequences).hasSize(1);
        assertThat(sequences.get(0).get(0).words()).containsExactly("line", "mobile");
    }
}
