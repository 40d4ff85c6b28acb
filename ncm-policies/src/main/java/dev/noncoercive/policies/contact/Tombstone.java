package dev.noncoercive.policies.contact;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * What stays of a person who asked to be forgotten: when that was, and until when the windows of then run. Forgetting keeps the no.
 *
 * <p>It names no sender, no purpose and no contact. For example, forgotten on 22 November, held until 17 December.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Tombstone {
    Tombstone() {}

    /** {@return when everything was erased; no act of before is accepted any more} */
    public abstract Instant at();

    /** {@return before which nothing is sent even after a new yes, since contacts of then may still count} */
    public abstract Instant heldUntil();

    /**
     * A tombstone as a store kept it.
     *
     * @param at  when everything was erased, not null
     * @param heldUntil  before which nothing is sent, not null
     * @return the tombstone, not null
     */
    public static Tombstone of(Instant at, Instant heldUntil) {
        return ImmutableTombstone.builder().at(at).heldUntil(heldUntil).build();
    }
}
