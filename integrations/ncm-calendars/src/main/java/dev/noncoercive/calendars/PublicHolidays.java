package dev.noncoercive.calendars;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.noncoercive.policies.profile.BusinessCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The business days of a country or region: Monday to Friday without its public holidays.
 *
 * <p>A deadline in business days ends later with it than with {@link BusinessCalendar#weekdays()}, never earlier. It is no legal
 * advice: which calendar counts, that of the sender, the person or the regulator, is for the law that asks to say. The holidays come
 * from Jollyday and are those of public law; local and company holidays are not among them.
 *
 * <p>For example, {@code PublicHolidays.of("ca-on")} for Ontario. Weekends are Saturday and Sunday everywhere.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PublicHolidays implements BusinessCalendar {
    private final HolidayManager country;
    private final String[] region;

    private PublicHolidays(HolidayManager country, String[] region) {
        this.country = country;
        this.region = region;
    }

    /**
     * The calendar of a country or region.
     *
     * @param place  an ISO 3166-1 code such as {@code it}, or with a region as in ISO 3166-2 such as {@code us-ny}, in any case, not null
     * @return the calendar, not null
     * @throws IllegalArgumentException if its holidays are not known, naming the known ones
     */
    public static PublicHolidays of(String place) {
        List<String> parts = Arrays.asList(place.toLowerCase(Locale.ROOT).split("-", -1));
        Set<String> countries = countries();
        if (!countries.contains(parts.get(0))) {
            throw new IllegalArgumentException("place must begin with a country whose holidays are known, but was `"
                    + place + "`; known: " + String.join(", ", countries));
        }
        HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(parts.get(0)));
        List<String> region = parts.subList(1, parts.size());
        requireKnown(place, country.getCalendarHierarchy(), region);
        return new PublicHolidays(country, region.toArray(String[]::new));
    }

    /** Those that are countries; stock exchanges have calendars too. */
    private static Set<String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void requireKnown(String place, CalendarHierarchy country, List<String> region) {
        CalendarHierarchy level = country;
        for (String part : region) {
            Map<String, CalendarHierarchy> known = new TreeMap<>(level.getChildren());
            CalendarHierarchy next = known.get(part);
            if (next == null) {
                throw new IllegalArgumentException(
                        "place must name a region whose holidays are known, but was `" + place + "`; "
                                + (known.isEmpty()
                                        ? "leave `-" + part + "` out"
                                        : "known there: " + String.join(", ", known.keySet())));
            }
            level = next;
        }
    }

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return BusinessCalendar.weekdays().isBusinessDay(day)
                && !country.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, region);
    }
}
