package dev.noncoercive.policies.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of two who were forgotten at an address is kept apart where somebody came between them. */
class LeftThereTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private static Instant day(int day) {
        return Instant.parse("2026-11-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static Tombstone left(int day) {
        return Tombstone.of(day(day), day(day).plus(WEEK));
    }

    @Test
    void who_came_between_two_may_be_the_first_and_is_not_the_second() {
        assertThat(LeftThere.after(List.of(left(5)), left(10), List.of(day(7)))).containsExactly(left(5), left(10));
    }

    @Test
    void where_nobody_came_between_them_they_stand_as_one() {
        assertThat(LeftThere.after(List.of(left(5)), left(10), List.of(day(3), day(12))))
                .containsExactly(left(10));
    }

    @Test
    void where_a_clock_stepped_back_the_next_one_is_not_the_last() {
        assertThat(LeftThere.after(List.of(left(10)), left(5), List.of(day(7)))).containsExactly(left(5), left(10));
    }
}
