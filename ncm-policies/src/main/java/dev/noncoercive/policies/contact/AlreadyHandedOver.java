package dev.noncoercive.policies.contact;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * This very request was handed over before. It is no permission to send again.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract non-sealed class AlreadyHandedOver extends ContactDecision {
    AlreadyHandedOver() {}

    /** {@return when it was handed over} */
    public abstract Instant at();

    static AlreadyHandedOver of(Instant at) {
        return ImmutableAlreadyHandedOver.builder().at(at).build();
    }
}
