package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * The stretch of time in which an {@link Allowance} counts contacts: rolling, calendar or a lifetime.
 *
 * <p>It does not say how many. The text of a window is an ISO 8601 duration ({@code P7D}, {@code PT48H}),
 * {@code calendar-day}, {@code calendar-week}, {@code calendar-month}, or {@code lifetime}; one of a calendar may go on with
 * {@code -from-sunday} (a week) and {@code -gap-PT48H}. {@link #parse} inverts {@link #toString}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public abstract sealed class Window permits RollingWindow, CalendarWindow, LifetimeWindow {
    private static final String LIFETIME = "lifetime";
    static final Duration LENGTH_MAX = Duration.ofDays(3660);

    Window() {}

    /**
     * A window of elapsed time: a contact at t counts in {@code [t, t + length)}, so one exactly {@code length} old no longer
     * counts.
     *
     * @param length  positive, whole milliseconds, at most 3,660 days, not null
     * @return the window, not null
     * @throws IllegalArgumentException if the length is out of bounds
     */
    public static Window rolling(Duration length) {
        return new RollingWindow(length);
    }

    /**
     * A day, ISO week or month on the person's own calendar. It lets up to twice the number through around its boundary; a
     * rolling window does not, and a {@linkplain CalendarWindow#apart gap} keeps them from following at once.
     *
     * @param unit  the calendar unit, not null
     * @return the window, not null
     */
    public static CalendarWindow calendar(CalendarUnit unit) {
        return new CalendarWindow(unit);
    }

    /**
     * A window that never ends: at most so many contacts, ever.
     *
     * @return the window, not null
     */
    public static Window lifetime() {
        return LifetimeWindow.INSTANCE;
    }

    /**
     * Reads the text of a window, for example {@code P30D}, {@code calendar-month} or {@code lifetime}.
     *
     * @param text  the text, not null
     * @return the window, not null
     * @throws IllegalArgumentException if it is none of the three kinds
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Window parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.equals(LIFETIME)) {
            return lifetime();
        }
        Optional<CalendarWindow> calendar = CalendarWindow.read(text);
        if (calendar.isPresent()) {
            return calendar.get();
        }
        try {
            return rolling(Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw Checks.invalid(
                    "window",
                    "be an ISO 8601 duration such as `P7D`, `calendar-day`, `calendar-week`, `calendar-month` or `lifetime`",
                    "`" + text + "`");
        }
    }

    @JsonValue
    @Override
    public abstract String toString();

    static String textOfLifetime() {
        return LIFETIME;
    }
}
