package dev.noncoercive.policies.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Which days count as business days. It knows nothing of hours. For example, {@link #weekdays()} counts Monday to Friday.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BusinessCalendar {
    /**
     * Whether a day counts.
     *
     * @param day  the day, not null
     * @return true for a business day
     */
    boolean isBusinessDay(LocalDate day);

    /**
     * Monday to Friday, without holidays: a deadline is then never later than the real one.
     *
     * @return the calendar, not null
     */
    static BusinessCalendar weekdays() {
        return day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
