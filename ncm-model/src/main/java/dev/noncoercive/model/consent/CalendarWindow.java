package dev.noncoercive.model.consent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day, week or month on the person's calendar. See {@link Window#calendar}.
 *
 * @since 0.1
 */
public final class CalendarWindow extends Window {
    private final CalendarUnit unit;

    CalendarWindow(CalendarUnit unit) {
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * The calendar unit.
     *
     * @return day, week or month
     */
    public CalendarUnit unit() {
        return unit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarWindow window && window.unit == unit;
    }

    @Override
    public int hashCode() {
        return unit.hashCode();
    }

    @Override
    public String toString() {
        return textOf(unit);
    }
}
