package dev.noncoercive.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {
    @Test
    void it_stands_still_until_told_otherwise_and_may_go_backwards() {
        Instant start = Instant.parse("2026-11-22T09:00:00Z");
        TestClock clock = new TestClock(start);
        assertThat(clock.instant()).isEqualTo(start);
        clock.pass(Duration.ofDays(7));
        clock.pass(Duration.ofDays(-1));
        assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofDays(6)));
    }
}
