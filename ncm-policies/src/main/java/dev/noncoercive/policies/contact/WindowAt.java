package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A window at one instant: when its first contact can have been, and when a contact in it stops counting; in milliseconds. */
record WindowAt(long start, long next, long length) {
    private static final long NO_LENGTH = -1;

    static WindowAt of(Window window, Instant at, ZoneId zone) {
        if (window instanceof RollingWindow rolling) {
            return new WindowAt(Long.MIN_VALUE, 0, rolling.length().toMillis());
        }
        return window instanceof CalendarWindow calendar
                ? new WindowAt(
                        startOf(at, zone, calendar).toEpochMilli(),
                        startOfNext(at, zone, calendar).toEpochMilli(),
                        NO_LENGTH)
                : new WindowAt(Long.MIN_VALUE, Stretches.STAYS, NO_LENGTH);
    }

    /** When a contact stops counting: half-open, so that at this very instant it no longer does. */
    long endOf(long contact) {
        return length == NO_LENGTH ? next : contact + length;
    }

    static Instant startOf(Instant at, ZoneId zone, CalendarWindow calendar) {
        return startOfDay(firstDate(at, zone, calendar), zone);
    }

    static Instant startOfNext(Instant at, ZoneId zone, CalendarWindow calendar) {
        return startOfDay(nextFirstDate(firstDate(at, zone, calendar), calendar.unit()), zone);
    }

    private static LocalDate firstDate(Instant at, ZoneId zone, CalendarWindow calendar) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        return switch (calendar.unit()) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(calendar.firstDay()));
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    private static LocalDate nextFirstDate(LocalDate first, CalendarUnit unit) {
        return switch (unit) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }

    private static Instant startOfDay(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
