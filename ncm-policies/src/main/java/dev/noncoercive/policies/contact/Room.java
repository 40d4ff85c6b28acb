package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import org.immutables.value.Value;

/**
 * An allowance that leaves room for a contact, and how much of it was used before. For example, one of two in thirty days.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Room {
    Room() {}

    /** {@return whose allowance it is} */
    @Value.Parameter
    public abstract RuleOwner owner();

    /** {@return the allowance} */
    @Value.Parameter
    public abstract Allowance allowance();

    /** {@return how many contacts counted before this one, less than {@code atMost}} */
    @Value.Parameter
    public abstract int used();

    /**
     * Room in an allowance.
     *
     * @param owner  whose allowance, not null
     * @param allowance  the allowance, not null
     * @param used  how many contacts counted before
     * @return the room, not null
     */
    public static Room of(RuleOwner owner, Allowance allowance, int used) {
        return ImmutableRoom.of(owner, allowance, used);
    }
}
