package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * Not now: asked again at {@link #nextAllowedAt}, with nothing else changed, the answer is yes; at any earlier instant it is
 * not.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract non-sealed class Later extends ContactDecision {
    Later() {}

    /** {@return the earliest instant at which the contact is allowed if nothing else happens} */
    public abstract Instant nextAllowedAt();

    /** {@return all reasons that hold at the time of asking, one or more} */
    public abstract List<Reason> reasons();

    static Later of(Instant nextAllowedAt, List<Reason> reasons) {
        return ImmutableLater.builder()
                .nextAllowedAt(nextAllowedAt)
                .addAllReasons(reasons)
                .build();
    }
}
