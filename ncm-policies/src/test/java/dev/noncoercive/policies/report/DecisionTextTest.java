package dev.noncoercive.policies.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of an answer is the very instant, or a person who waits until then is refused. */
class DecisionTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-17T09:05:00Z, Thu 17 Dec 2026 10:05 (Europe/Rome)",
        "2026-12-17T09:05:07Z, Thu 17 Dec 2026 10:05:07 (Europe/Rome)",
        "2026-12-17T09:05:00.123Z, Thu 17 Dec 2026 10:05:00.123 (Europe/Rome)",
        "2026-10-25T00:30:00Z, Sun 25 Oct 2026 02:30 UTC+02:00 (Europe/Rome)",
        "2026-10-25T01:30:00Z, Sun 25 Oct 2026 02:30 UTC+01:00 (Europe/Rome)",
        "2026-03-29T01:00:00Z, Sun 29 Mar 2026 03:00 (Europe/Rome)"
    })
    void a_time_is_told_exactly_and_apart_from_the_hour_that_comes_twice(Instant at, String told) {
        assertThat(DecisionText.in(ZoneId.of("Europe/Rome")).time(at)).isEqualTo(told);
    }
}
