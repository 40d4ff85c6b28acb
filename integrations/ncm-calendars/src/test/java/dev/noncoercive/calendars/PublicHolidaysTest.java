package dev.noncoercive.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.noncoercive.policies.profile.BusinessCalendar;
import dev.noncoercive.policies.profile.Parameter;
import dev.noncoercive.policies.profile.Profile;
import dev.noncoercive.policies.profile.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "it, 2026-06-02, false", // Festa della Repubblica, a Tuesday
        "it, 2026-06-03, true",
        "it, 2026-06-06, false", // a Saturday
        "IT, 2026-04-06, false", // the Monday after Easter
        "us, 2026-11-26, false", // Thanksgiving
        "ca, 2026-07-01, false", // Canada Day
        "ca, 2026-11-26, true",
        "au, 2026-01-26, false", // Australia Day
        "es, 2026-10-12, false", // Fiesta Nacional
        "gb, 2026-12-25, false"
    })
    void public_holidays_and_weekends_are_no_business_days(String place, LocalDate day, boolean business) {
        assertThat(PublicHolidays.of(place).isBusinessDay(day)).isEqualTo(business);
    }

    @Test
    void a_region_has_more_holidays_than_its_country() {
        LocalDate epiphany = LocalDate.parse("2026-01-06");
        assertThat(PublicHolidays.of("de").isBusinessDay(epiphany)).isTrue();
        assertThat(PublicHolidays.of("de-by").isBusinessDay(epiphany)).isFalse();
    }

    @Test
    void ten_business_days_over_christmas_end_later_than_ten_weekdays() {
        Row row = Profile.of("ca").rows(Parameter.STOP_DEADLINE, Instant.EPOCH).get(0);
        Instant stop = Instant.parse("2026-12-18T12:00:00Z");
        assertThat(row.after(stop, BusinessCalendar.weekdays())).isEqualTo("2027-01-01T12:00:00Z");
        assertThat(row.after(stop, PublicHolidays.of("ca"))).isAfter("2027-01-04T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "es", "fr", "gb", "us", "ca", "au"})
    void a_calendar_never_knows_a_business_day_that_is_no_weekday(String place) {
        BusinessCalendar calendar = PublicHolidays.of(place);
        LocalDate first = LocalDate.parse("2025-01-01");
        Stream<LocalDate> days = Stream.iterate(first, day -> day.plusDays(1)).limit(3 * 365);
        assertThat(days.filter(calendar::isBusinessDay)).allMatch(BusinessCalendar.weekdays()::isBusinessDay);
    }

    @Test
    void an_unknown_place_is_refused_with_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("xx"))
                .withMessageStartingWith(
                        "place must begin with a country whose holidays are known, but was `xx`; known: ")
                .withMessageContaining(", it, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("us-xx"))
                .withMessageContaining("known there: ")
                .withMessageContaining("ny");
    }
}
