package dev.noncoercive.model.consent;

import dev.noncoercive.model.internal.Checks;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, week or month on the person's calendar. See {@link Window#calendar}.
 *
 * <p>A week begins on Monday unless it says otherwise. A window may ask for a gap: then two contacts also stand that far apart, so that
 * the last of one week and the first of the next do not meet. For example, {@code calendar-week-from-sunday-gap-PT48H}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CalendarWindow extends Window {
    private static final String CALENDAR = "calendar-";
    private static final String FROM = "-from-";
    private static final String GAP = "-gap-";
    private static final Pattern TEXT = Pattern.compile(
            CALENDAR + "(day|week|month)(?:(?<=week)" + FROM + "([a-z]+))?(?:" + GAP + "(P[0-9DTHMS.]+))?");

    private final CalendarUnit unit;
    private final DayOfWeek firstDay;
    private final @Nullable Duration minGap;

    CalendarWindow(CalendarUnit unit) {
        this(unit, DayOfWeek.MONDAY, null);
    }

    private CalendarWindow(CalendarUnit unit, DayOfWeek firstDay, @Nullable Duration minGap) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.firstDay = Objects.requireNonNull(firstDay, "firstDay");
        this.minGap = minGap;
        if (unit != CalendarUnit.WEEK && firstDay != DayOfWeek.MONDAY) {
            throw Checks.invalid("firstDay", "stand for a week", textOf(unit));
        }
        if (minGap != null) {
            Checks.lengthOfTime("minGap", minGap, LENGTH_MAX);
        }
    }

    /**
     * The calendar unit.
     *
     * @return day, week or month
     */
    public CalendarUnit unit() {
        return unit;
    }

    /**
     * The day on which a week begins.
     *
     * @return a day, Monday for days and months
     */
    public DayOfWeek firstDay() {
        return firstDay;
    }

    /**
     * How far apart two contacts are at least.
     *
     * @return elapsed time, positive, or empty where the calendar alone decides
     */
    public Optional<Duration> minGap() {
        return Optional.ofNullable(minGap);
    }

    /**
     * This week beginning on another day.
     *
     * @param day  the first day of the week, not null
     * @return the window, not null
     * @throws IllegalArgumentException if this is no week and the day is not Monday
     */
    public CalendarWindow from(DayOfWeek day) {
        return new CalendarWindow(unit, day, minGap);
    }

    /**
     * This window with a gap between any two contacts.
     *
     * @param gap  elapsed time, positive, whole milliseconds, at most 3,660 days, not null
     * @return the window, not null
     * @throws IllegalArgumentException if the gap is out of bounds
     */
    public CalendarWindow apart(Duration gap) {
        return new CalendarWindow(unit, firstDay, Objects.requireNonNull(gap, "gap"));
    }

    /** The window of a text, or empty where the text is none of a calendar. */
    static Optional<CalendarWindow> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            CalendarWindow window = new CalendarWindow(CalendarUnit.valueOf(upper(parts.group(1))));
            window = parts.group(2) == null ? window : window.from(day(parts.group(2)));
            window = parts.group(3) == null ? window : window.apart(Duration.parse(parts.group(3)));
            return Optional.of(window);
        } catch (DateTimeParseException e) {
            throw Checks.invalid("window", "name its gap as an ISO 8601 duration such as `PT48H`", "`" + text + "`");
        }
    }

    private static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(upper(name))) {
                return day;
            }
        }
        throw Checks.invalid("window", "begin on a day such as `sunday`", "`" + name + "`");
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String textOf(CalendarUnit unit) {
        return CALENDAR + Checks.text(unit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarWindow window
                && window.unit == unit
                && window.firstDay == firstDay
                && Objects.equals(window.minGap, minGap);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, firstDay, minGap);
    }

    @Override
    public String toString() {
        return textOf(unit)
                + (firstDay == DayOfWeek.MONDAY ? "" : FROM + firstDay.name().toLowerCase(Locale.ROOT))
                + (minGap == null ? "" : GAP + minGap);
    }
}
