package dev.noncoercive.store.testkit;

import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Wall clocks for the {@link Oracle}, by looking at every quarter of an hour: it knows nothing of gaps and overlaps. All offsets of
 * today and all times of the simulation are whole quarters.
 */
final class OracleClock {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration FAR = Duration.ofHours(27);

    private record Place(ZoneId zone, LocalDateTime local, boolean first) {}

    private final Map<Place, Instant> found = new HashMap<>();

    boolean isQuiet(QuietHours hours, Instant at, ZoneId zone) {
        return around(at, zone)
                .filter(date -> hours.days().isEmpty() || hours.days().contains(date.getDayOfWeek()))
                .anyMatch(date ->
                        !at.isBefore(first(date.atTime(hours.from()), zone)) && at.isBefore(end(hours, date, zone)));
    }

    /** Every instant at which these hours end on the days around an instant and the ten days after. */
    List<Instant> ends(QuietHours hours, Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return Stream.iterate(day.minusDays(3), date -> date.plusDays(1))
                .limit(14)
                .map(date -> end(hours, date, zone))
                .toList();
    }

    private static Stream<LocalDate> around(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return Stream.of(day.minusDays(2), day.minusDays(1), day, day.plusDays(1));
    }

    private Instant end(QuietHours hours, LocalDate start, ZoneId zone) {
        LocalDate day = hours.from().isBefore(hours.to()) ? start : start.plusDays(1);
        return last(day.atTime(hours.to()), zone);
    }

    Instant startOfDay(LocalDate day, ZoneId zone) {
        return first(day.atTime(LocalTime.MIDNIGHT), zone);
    }

    /** The first quarter that the clock shows this time or a later one. */
    private Instant first(LocalDateTime local, ZoneId zone) {
        return found.computeIfAbsent(new Place(zone, local, true), place -> {
            Instant at = local.toInstant(ZoneOffset.UTC).minus(FAR);
            while (LocalDateTime.ofInstant(at, zone).isBefore(local)) {
                at = at.plus(QUARTER);
            }
            return at;
        });
    }

    /** The last quarter that the clock shows exactly this time; where it never does, the first with a later one. */
    private Instant last(LocalDateTime local, ZoneId zone) {
        return found.computeIfAbsent(new Place(zone, local, false), place -> {
            Instant at = local.toInstant(ZoneOffset.UTC).plus(FAR);
            while (LocalDateTime.ofInstant(at, zone).isAfter(local)) {
                at = at.minus(QUARTER);
            }
            return LocalDateTime.ofInstant(at, zone).equals(local) ? at : at.plus(QUARTER);
        });
    }

    static boolean isSame(CalendarWindow window, Instant one, Instant other, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(one, zone);
        LocalDate second = LocalDate.ofInstant(other, zone);
        return switch (window.unit()) {
            case DAY -> first.equals(second);
            case WEEK -> {
                WeekFields week = WeekFields.of(window.firstDay(), 1);
                yield first.get(week.weekOfWeekBasedYear()) == second.get(week.weekOfWeekBasedYear())
                        && first.get(week.weekBasedYear()) == second.get(week.weekBasedYear());
            }
            case MONTH -> YearMonth.from(first).equals(YearMonth.from(second));
        };
    }
}
