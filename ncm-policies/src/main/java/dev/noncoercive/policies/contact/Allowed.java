package dev.noncoercive.policies.contact;

import org.immutables.value.Value;

/**
 * Yes: here is a permit, and on what it stands.
 *
 * <p>It is not yet a contact; the permit is {@linkplain ContactGate#handOver handed over} right before the message leaves.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract non-sealed class Allowed extends ContactDecision {
    Allowed() {}

    /** {@return the right to make this one contact} */
    @Value.Parameter
    public abstract Permit permit();

    /** {@return the consent and the allowances it stands on} */
    @Value.Parameter
    public abstract Grounds grounds();

    static Allowed of(Permit permit, Grounds grounds) {
        return ImmutableAllowed.of(permit, grounds);
    }
}
