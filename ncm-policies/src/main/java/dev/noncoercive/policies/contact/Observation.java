package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a gate that only looks on would have answered, while something else decides whether a message leaves.
 *
 * <p>It is no {@link ContactDecision} and holds no {@link Permit}: nothing can be handed over by it, so that nobody sends by a gate that is not in
 * use yet. For example, the old cap lets a message go, and the gate would have held it until 3 December.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Observation {
    Observation() {}

    /** {@return when it was asked, by the clock of the store} */
    public abstract Instant at();

    /** {@return on what a yes would have stood; empty where the answer was no} */
    public abstract Optional<Grounds> grounds();

    /** {@return the no: {@link Later}, {@link Refused} or {@link AlreadyHandedOver}; empty where it would have been a yes} */
    public abstract Optional<ContactDecision> no();

    /**
     * Whether a gate in use would have given a permit.
     *
     * @return true where it would
     */
    public boolean wouldAllow() {
        return no().isEmpty();
    }

    static Observation of(ContactDecision decision, Instant at) {
        return ImmutableObservation.builder()
                .at(at)
                .grounds(grounds(decision))
                .no(Optional.of(decision).filter(answer -> !(answer instanceof Allowed)))
                .build();
    }

    static Optional<Grounds> grounds(ContactDecision decision) {
        return decision instanceof Allowed allowed ? Optional.of(allowed.grounds()) : Optional.empty();
    }
}
