package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contacts that nobody asked for and nobody answered, and how long the next one waits for them. */
record Unanswered(SilenceRule rule, List<ContactRow> contacts) {
    /** The first instant, not before {@code at}, at which the next one may come; {@link Instant#MAX} when the sender stops. */
    Instant freeFrom(Instant at) {
        // a permit that ends unused was no contact: from then on the wait is shorter
        return Stream.concat(
                        Stream.of(at),
                        contacts.stream()
                                .map(ContactRow::until)
                                .filter(end -> end.isAfter(at) && end.isBefore(Instant.MAX)))
                .map(instant -> Milliseconds.later(instant, waitedAt(instant)))
                .min(Comparator.naturalOrder())
                .orElse(at);
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

    /** When the contacts happened that hold the next one back. */
    private List<Instant> times(Instant at) {
        return standing(at).map(ContactRow::at).toList();
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

    private Stream<ContactRow> standing(Instant instant) {
        return contacts.stream().filter(contact -> contact.until().isAfter(instant));
    }
}
