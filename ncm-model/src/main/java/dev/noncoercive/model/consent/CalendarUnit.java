package dev.noncoercive.model.consent;

/** The units of a {@link CalendarWindow}, in the person's own zone. */
public enum CalendarUnit {
    /** From the first instant of a date to the first instant of the next. */
    DAY,
    /** Monday to Sunday (ISO 8601). */
    WEEK,
    /** From the first day of a month to the first day of the next. */
    MONTH
}
