package dev.noncoercive.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDayTest {
    private static final Instant NOON = Instant.parse("2026-12-05T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 December",
                "the 5th of December 2026",
                "5 dec, 2026",
                "December 5, 2026",
                "Dec 5th",
                "2026-12-05",
                "5/12/2026",
                "12/5/26",
                "05.12.2026",
                "5/12",
                "5 dicembre 2026",
                "5° dicembre",
                "5 de diciembre de 2026",
                "5 y 6 de diciembre",
                "4-6 December, 5 or 6 December"
            })
    void reads_a_day_in_three_languages_and_in_digits(String text) {
        assertThat(NamedDay.in("until " + text + " at six")).anyMatch(day -> day.is(NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 December", "5 November", "5 December 2027", "2026-12-07", "5/11/2026", "December 2026"})
    void knows_another_day(String text) {
        assertThat(NamedDay.in(text)).noneMatch(day -> day.is(NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2 kg",
                "24/7",
                "5.12 euros",
                "31/31/2026",
                "30 February 2026x",
                "18:05",
                "you may do it",
                "3 set meals",
                "+39 02/1234567",
                "1-800-555-0199"
            })
    void takes_nothing_else_for_a_day(String text) {
        assertThat(NamedDay.in(text)).isEmpty();
    }

    @Test
    void a_day_lasts_as_long_as_it_is_that_day_anywhere() {
        NamedDay day = NamedDay.in("5 December").get(0);
        assertThat(day.words()).isEqualTo("5 December");
        assertThat(day.is(Instant.parse("2026-12-04T09:59:59Z"))).isFalse();
        assertThat(day.is(Instant.parse("2026-12-04T10:00:00Z"))).isTrue();
        assertThat(day.is(Instant.parse("2026-12-06T11:59:59Z"))).isTrue();
        assertThat(day.is(Instant.parse("2026-12-06T12:00:00Z"))).isFalse();
    }
}
