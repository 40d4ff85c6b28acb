package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.CalendarWindow;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** One allowance that applies to a request, which contacts it counts, and those of them that there are. */
record Cap(
        RuleOwner owner,
        Allowance allowance,
        Predicate<ContactLabels> counted,
        Stretches contacts,
        boolean isOfQuestions) {
    /** Since when nothing is missing that it counts: of the past of the store, and of what was let go of a person. No question for consent is. */
    Optional<Instant> knownSince(Optional<Instant> completeSince, Optional<Instant> wholeSince) {
        return isOfQuestions ? completeSince : ContactHistory.later(completeSince, wholeSince);
    }

    boolean isZero() {
        return allowance.atMost() == 0;
    }

    boolean needsZone() {
        return allowance.per() instanceof CalendarWindow;
    }

    /** How many contacts count at an instant. */
    int filled(Instant at, ZoneId zone) {
        WindowAt window = WindowAt.of(allowance.per(), at, zone);
        int filled = 0;
        for (int i = 0; i < contacts.size(); i++) {
            filled += counts(i, at.toEpochMilli(), window) ? 1 : 0;
        }
        return filled;
    }

    private boolean counts(int contact, long at, WindowAt window) {
        long time = contacts.at(contact);
        return time <= at && time >= window.start() && endOf(contact, window) > at;
    }

    private long endOf(int contact, WindowAt window) {
        return Math.min(window.endOf(contacts.at(contact)), contacts.until(contact));
    }

    /**
     * The first instant, not before {@code at}, at which one more contact keeps the allowance; {@link Instant#MAX} when there
     * is none.
     */
    Instant freeFrom(Instant at, ZoneId zone) {
        Instant apart = apartFrom(at);
        return filled(at, zone) < allowance.atMost() ? apart : Milliseconds.later(apart, emptierFrom(at, zone));
    }

    /** When so many of the contacts that count now have stopped that there is a place. */
    private Instant emptierFrom(Instant at, ZoneId zone) {
        WindowAt window = WindowAt.of(allowance.per(), at, zone);
        long[] ends = new long[contacts.size()];
        int filled = 0;
        for (int i = 0; i < contacts.size(); i++) {
            if (counts(i, at.toEpochMilli(), window)) {
                ends[filled++] = endOf(i, window);
            }
        }
        Arrays.sort(ends, 0, filled);
        return Stretches.instant(ends[filled - allowance.atMost()]);
    }

    /** The first instant, not before {@code at}, at which the gap after every contact has passed. */
    private Instant apartFrom(Instant at) {
        if (gap().isZero()) {
            return at;
        }
        long free = at.toEpochMilli();
        for (int i = 0; i < contacts.size(); i++) {
            free = isTooClose(i, at) ? Math.max(free, endOfGap(i)) : free;
        }
        return Milliseconds.later(at, Instant.ofEpochMilli(free));
    }

    private boolean isTooClose(int contact, Instant at) {
        return contacts.at(contact) <= at.toEpochMilli() && endOfGap(contact) > at.toEpochMilli();
    }

    private long endOfGap(int contact) {
        return Math.min(contacts.at(contact) + gap().toMillis(), contacts.until(contact));
    }

    private Duration gap() {
        return allowance.per() instanceof CalendarWindow calendar
                ? calendar.minGap().orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    /** Why it holds a contact back at an instant, if it does. */
    Optional<Reason> reason(Instant at, ZoneId zone) {
        Instant free = freeFrom(at, zone);
        return free.isAfter(at) ? Optional.of(full(at, zone, free)) : Optional.empty();
    }

    /**
     * With the contacts that fill the window, or where it is not full, those that the gap has to pass; oldest first. When others wrote is
     * nothing for the sender who asks: of theirs, only the number.
     */
    private Reason full(Instant at, ZoneId zone, Instant free) {
        WindowAt window = WindowAt.of(allowance.per(), at, zone);
        boolean isFull = filled(at, zone) >= allowance.atMost();
        ImmutableReason.Builder reason = reason(ReasonCode.ALLOWANCE, free);
        int ofOthers = 0;
        for (int i = 0; i < contacts.size(); i++) {
            if (isFull ? counts(i, at.toEpochMilli(), window) : isTooClose(i, at)) {
                if (contacts.isOwn(i)) {
                    reason.addContact(contacts.time(i));
                } else {
                    ofOthers++;
                }
            }
        }
        return reason.contactsOfOthers(ofOthers).build();
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
            Instant known = WindowAt.startOf(at, zone, calendar).isBefore(completeSince)
                    ? Milliseconds.later(
                            at, WindowAt.startOfNext(Milliseconds.later(at, completeSince), zone, calendar))
                    : at;
            return Milliseconds.later(known, completeSince.plus(gap()));
        }
        return Instant.MAX;
    }
}
