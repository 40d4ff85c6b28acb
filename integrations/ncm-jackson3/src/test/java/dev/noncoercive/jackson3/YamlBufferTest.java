package dev.noncoercive.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlBufferTest {
    @ParameterizedTest
    @ValueSource(ints = {1000, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 2046, 2047, 2048, 2049, 2050})
    void a_character_of_two_halves_is_read_wherever_a_buffer_ends(int before) {
        String text = "#" + "x".repeat(before - 1) + "😀".repeat(3) + "\natMost: 2\nper: calendar-day\n";
        assertThat(Documents.yaml().read(text, Allowance.class).value())
                .isEqualTo(Allowance.of(2, Window.calendar(CalendarUnit.DAY)));
    }
}
