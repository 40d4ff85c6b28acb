package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One reason why a contact is held or refused: the rule, whose rule it is, and the contacts that fill its window.
 *
 * <p>What other senders wrote counts, and is told as a number only. For example, "three in thirty days" of the person, filled by the
 * sender's own contacts of 3 and 17 November and by one of another sender.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Reason implements WithReason {
    Reason() {}

    /** {@return what kind of reason} */
    public abstract ReasonCode code();

    /** {@return whose rule it is} */
    public abstract RuleOwner owner();

    /** {@return the allowance that is used up or zero, or empty} */
    public abstract Optional<Allowance> allowance();

    /** {@return when those of the contacts happened that fill the window and came from the sender who asks, oldest first} */
    public abstract List<Instant> contacts();

    /** {@return how many more contacts fill the window, from other senders; when those wrote is not told} */
    @Value.Default
    public int contactsOfOthers() {
        return 0;
    }

    /** {@return the first instant at which this reason alone no longer holds, or empty when time does not lift it} */
    public abstract Optional<Instant> until();

    /** {@return the zone that was assumed where the person's is not known and the reason needs one; empty otherwise} */
    public abstract Optional<ZoneId> assumedZone();

    static Reason of(ReasonCode code) {
        return of(code, RuleOwner.PERSON);
    }

    static Reason of(ReasonCode code, RuleOwner owner) {
        return ImmutableReason.builder().code(code).owner(owner).build();
    }

    /** What stands against a contact by a decision, nothing where it is allowed. */
    static List<Reason> against(ContactDecision decision) {
        if (decision instanceof Later later) {
            return later.reasons();
        }
        return decision instanceof Refused refused ? refused.reasons() : List.of();
    }
}
