package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contacts that nobody asked for and nobody answered, and how long the next one waits for them. */
record Unanswered(SilenceRule rule, Stretches contacts) {
    /** The first instant, not before {@code at}, at which the next one may come; {@link Instant#MAX} when the sender stops. */
    Instant freeFrom(Instant at) {
        // a permit that ends unused was no contact: from then on the wait is shorter
        Instant first = Milliseconds.later(at, waitedAt(at));
        for (int i = 0; i < contacts.size(); i++) {
            Instant end = Stretches.instant(contacts.until(i));
            if (end.isAfter(at) && end.isBefore(first)) {
                first = Milliseconds.sooner(first, Milliseconds.later(end, waitedAt(end)));
            }
        }
        return first;
    }

    /** Why the next one waits at an instant, if it does. */
    Optional<Reason> reason(Instant at) {
        Instant free = freeFrom(at);
        return free.isAfter(at)
                ? Optional.of(ImmutableReason.builder()
                        .code(ReasonCode.SILENCE)
                        .owner(RuleOwner.SENDER)
                        .addAllContacts(times(at))
                        .until(Optional.of(free).filter(instant -> instant.isBefore(Instant.MAX)))
                        .build())
                : Optional.empty();
    }

    /** When the contacts happened that hold the next one back, oldest first. */
    private List<Instant> times(Instant at) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            if (Stretches.instant(contacts.until(i)).isAfter(at)) {
                times.add(contacts.time(i));
            }
        }
        return times;
    }

    /** The end of the wait after the contacts that stand at an instant. */
    private Instant waitedAt(Instant instant) {
        List<Instant> times = times(instant);
        if (times.isEmpty()) {
            return Instant.MIN;
        }
        return times.size() < rule.atMost()
                ? times.get(times.size() - 1).plus(rule.waitAfter(times.size()))
                : Instant.MAX;
    }
}
