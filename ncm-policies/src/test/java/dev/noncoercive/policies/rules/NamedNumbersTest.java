package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.policies.pressure.PressureLanguage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedNumbersTest {
    private static Set<Long> english(String text) {
        return NamedNumbers.in(text, PressureLanguage.EN);
    }

    @Test
    void reads_digits_and_words_in_three_languages() {
        assertThat(english("Only five of 40 places, or 1,200")).containsExactlyInAnyOrder(5L, 40L, 1200L);
        assertThat(english("Twenty")).containsExactly(20L);
        assertThat(NamedNumbers.in("Restano due posti su dodici, poi sei", PressureLanguage.IT))
                .containsExactlyInAnyOrder(2L, 12L, 6L);
        assertThat(NamedNumbers.in("Quedan once plazas de dieciséis", PressureLanguage.ES))
                .containsExactlyInAnyOrder(11L, 16L);
    }

    @Test
    void other_words_of_a_language_are_no_numbers() {
        assertThat(english("Counted once, due to the weather, by one of us")).isEmpty();
    }

    @Test
    void days_percentages_and_tags_count_nothing() {
        assertThat(english("<b style=\"margin:3px\">80% on 20 November 2026, and 2026-11-21</b>"))
                .isEmpty();
    }

    @Test
    void says_what_is_counted() {
        assertThat(NamedNumbers.counted("only 5 good places are left", PressureLanguage.EN))
                .isEqualTo(Map.of(5L, Set.of("good", "places")));
    }
}
