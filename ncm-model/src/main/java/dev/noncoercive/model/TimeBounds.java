package dev.noncoercive.model;

import java.time.Instant;

/**
 * The earliest and the latest instant that acts and contacts can have. Within them no arithmetic on time can overflow.
 *
 * @since 0.1
 */
public final class TimeBounds {
    /** The first instant of the year 1. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** The last millisecond of the year 9999. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private TimeBounds() {}

    /**
     * An instant, or the bound that it is beyond.
     *
     * @param instant  any instant, not null
     * @return an instant within the bounds, not null
     */
    public static Instant clamp(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
