package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contacts that nobody asked for and nobody answered, and how long the next one waits for them.
 *
 * <p>Where the past is not known as far back as the last sign, as many may be missing as leave the wait an end, and the last of them right
 * before it is known. Were one more assumed, nobody whose sign is older than what an import brings would ever be written to again.
 */
record Unanswered(SilenceRule rule, Stretches contacts, Instant sign, Optional<Instant> knownSince) {
    static Unanswered after(Instant sign, SilenceRule rule, Stretches contacts) {
        return new Unanswered(rule, contacts, sign, Optional.empty());
    }

    /** The same where what was sent is known from an instant on only. */
    Unanswered knownSince(Optional<Instant> since) {
        return new Unanswered(rule, contacts, sign, since.filter(sign::isBefore));
    }

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

    /** Why the next one waits at an instant, if it does: for what is known, and for longer where something may not be. */
    List<Reason> reasons(Instant at) {
        List<Reason> reasons = new ArrayList<>(2);
        Instant known = new Unanswered(rule, contacts, sign, Optional.empty()).freeFrom(at);
        if (known.isAfter(at)) {
            reasons.add(
                    reason(ReasonCode.SILENCE, known).addAllContacts(times(at)).build());
        }
        Instant free = freeFrom(at);
        if (free.isAfter(known)) {
            reasons.add(reason(ReasonCode.HISTORY, free).build());
        }
        return reasons;
    }

    private static ImmutableReason.Builder reason(ReasonCode code, Instant free) {
        return ImmutableReason.builder()
                .code(code)
                .owner(RuleOwner.SENDER)
                .until(Optional.of(free).filter(instant -> instant.isBefore(Instant.MAX)));
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
        int unanswered = times.size()
                + knownSince.map(since -> Math.max(1, rule.atMost() - 1)).orElse(0);
        if (unanswered == 0) {
            return Instant.MIN;
        }
        Instant last = times.isEmpty() ? Instant.MIN : times.get(times.size() - 1);
        return unanswered < rule.atMost()
                ? Milliseconds.later(last, knownSince.orElse(last)).plus(rule.waitAfter(unanswered))
                : Instant.MAX;
    }
}
