package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reached;
import java.time.Instant;
import java.util.Optional;

/** When a sender has enough, so that asks stop. In doubt they have not: no reading is no reason to stop. */
record Enough(EnoughThreshold threshold) {
    /** What is enough for the sender of a request, if it asks something of the person and the sender said what is. */
    static Optional<Enough> about(ContactRequest request, RuleBook rules) {
        return isAsk(request.kind())
                ? Optional.ofNullable(rules.enough().get(request.sender())).map(Enough::new)
                : Optional.empty();
    }

    private static boolean isAsk(ContactKind kind) {
        return kind.isUnasked() && kind != ContactKind.GIFT;
    }

    boolean isReachedAt(Instant at) {
        return threshold.reachedBy(at) == Reached.YES;
    }

    /** The first instant, not before {@code at}, at which it is not reached, with nothing more read or decided; empty when there is none. */
    Optional<Instant> endFrom(Instant at) {
        Optional<Instant> next = Optional.of(at);
        while (next.filter(this::isReachedAt).isPresent()) {
            next = threshold.nextChangeAfter(next.get()).map(Milliseconds::up);
        }
        return next;
    }

    /** Why a contact waits at an instant at which it is reached, or is refused where it has no end. */
    Reason reason(Instant at) {
        return ImmutableReason.builder()
                .code(ReasonCode.ENOUGH)
                .owner(RuleOwner.SENDER)
                .until(endFrom(at))
                .build();
    }
}
