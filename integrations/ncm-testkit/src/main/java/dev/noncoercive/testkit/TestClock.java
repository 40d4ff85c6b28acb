package dev.noncoercive.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that stands still until told otherwise, for tests of a gate. It may also go backwards, as clocks do.
 *
 * <p>For example, {@code clock.pass(Duration.ofDays(7))}.
 */
public final class TestClock implements InstantSource {
    private Instant now;

    /**
     * A clock that stands at an instant.
     *
     * @param now  the instant, not null
     */
    public TestClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /**
     * Moves the clock.
     *
     * @param time  how far, backwards when negative, not null
     */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
