package dev.noncoercive.policies.contact;

import org.immutables.value.Value;

/**
 * What came of handing over a permit: {@link Go}, or {@link Voided} with the decision that forbids it.
 *
 * @since 0.1
 */
public abstract sealed class HandOver permits HandOver.Go, HandOver.Voided {
    HandOver() {}

    /** The contact happens now: send. */
    @Value.Immutable
    public abstract static non-sealed class Go extends HandOver {
        Go() {}

        /** {@return the proof to send with} */
        public abstract HandedOver handedOver();
    }

    /** Do not send; the permit is gone. */
    @Value.Immutable
    public abstract static non-sealed class Voided extends HandOver {
        Voided() {}

        /** {@return why not, and when if ever; never {@link Allowed}} */
        public abstract ContactDecision decision();
    }

    static HandOver go(HandedOver handedOver) {
        return ImmutableGo.builder().handedOver(handedOver).build();
    }

    static HandOver voided(ContactDecision decision) {
        return ImmutableVoided.builder().decision(decision).build();
    }
}
