package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarUnit;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One allowance that applies to a request, with the contacts that it counts. */
record Cap(RuleOwner owner, Allowance allowance, List<ContactRow> contacts) {
    /** This cap with only the contacts that it counts and that can still matter at an instant; they are oldest first. */
    Cap counting(Predicate<ContactRow> which, Instant at) {
        List<ContactRow> counted = new ArrayList<>();
        for (int i = firstAfter(at.minus(Reach.of(allowance))); i < contacts.size(); i++) {
            ContactRow contact = contacts.get(i);
            if (which.test(contact) && allowance.covers(contact.labels())) {
                counted.add(contact);
            }
        }
        return new Cap(owner, allowance, counted);
    }

    private int firstAfter(Instant instant) {
        int low = 0;
        int high = contacts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contacts.get(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean isZero() {
        return allowance.atMost() == 0;
    }

    boolean needsZone() {
        return allowance.per() instanceof CalendarWindow;
    }

    /** When the contacts happened that count at an instant, oldest first. */
    List<Instant> filling(Instant at, ZoneId zone) {
        List<Instant> times = new ArrayList<>();
        for (ContactRow contact : contacts) {
            if (counts(contact, at, zone)) {
                times.add(contact.at());
            }
        }
        return times;
    }

    /**
     * The first instant, not before {@code at}, at which one more contact keeps the allowance; {@link Instant#MAX} when there
     * is none.
     */
    Instant freeFrom(Instant at, ZoneId zone) {
        List<Instant> ends = new ArrayList<>();
        for (ContactRow contact : contacts) {
            if (counts(contact, at, zone)) {
                ends.add(endOf(contact, at, zone));
            }
        }
        if (ends.size() < allowance.atMost()) {
            return at;
        }
        ends.sort(Comparator.naturalOrder());
        return ends.get(ends.size() - allowance.atMost());
    }

    /** Why it holds a contact back at an instant, if it does. */
    Optional<Reason> reason(Instant at, ZoneId zone) {
        Instant free = freeFrom(at, zone);
        return free.isAfter(at)
                ? Optional.of(reason(ReasonCode.ALLOWANCE, free)
                        .addAllContacts(filling(at, zone))
                        .build())
                : Optional.empty();
    }

    /** Why it cannot be judged at an instant, if what is known does not reach back far enough. */
    Optional<Reason> reasonBefore(Instant at, ZoneId zone, Instant completeSince) {
        Instant known = knownFrom(at, zone, completeSince);
        return known.isAfter(at) ? Optional.of(reason(ReasonCode.HISTORY, known).build()) : Optional.empty();
    }

    private ImmutableReason.Builder reason(ReasonCode code, Instant until) {
        return ImmutableReason.builder()
                .code(code)
                .owner(owner)
                .allowance(allowance)
                .until(Optional.of(until).filter(instant -> instant.isBefore(Instant.MAX)));
    }

    /** The first instant, not before {@code at}, whose window holds nothing of before the history is complete. */
    Instant knownFrom(Instant at, ZoneId zone, Instant completeSince) {
        if (allowance.per() instanceof RollingWindow rolling) {
            return Milliseconds.later(at, completeSince.plus(rolling.length()));
        }
        if (allowance.per() instanceof CalendarWindow calendar) {
            return startOf(at, zone).isBefore(completeSince)
                    ? Milliseconds.later(at, startOfNext(Milliseconds.later(at, completeSince), zone, calendar.unit()))
                    : at;
        }
        return Instant.MAX;
    }

    private static Instant startOfNext(Instant at, ZoneId zone, CalendarUnit unit) {
        return startOfDay(nextFirstDate(firstDate(at, zone, unit), unit), zone);
    }

    private boolean counts(ContactRow contact, Instant at, ZoneId zone) {
        return !contact.at().isAfter(at)
                && !contact.at().isBefore(startOf(at, zone))
                && endOf(contact, at, zone).isAfter(at);
    }

    private Instant startOf(Instant at, ZoneId zone) {
        return allowance.per() instanceof CalendarWindow calendar
                ? startOfDay(firstDate(at, zone, calendar.unit()), zone)
                : Instant.MIN;
    }

    /** When a contact stops counting: half-open, so that at this very instant it no longer does. */
    private Instant endOf(ContactRow contact, Instant at, ZoneId zone) {
        Instant end = Instant.MAX;
        if (allowance.per() instanceof RollingWindow rolling) {
            end = contact.at().plus(rolling.length());
        } else if (allowance.per() instanceof CalendarWindow calendar) {
            end = startOfNext(at, zone, calendar.unit());
        }
        return end.isBefore(contact.until()) ? end : contact.until();
    }

    private static LocalDate firstDate(Instant at, ZoneId zone, CalendarUnit unit) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
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
