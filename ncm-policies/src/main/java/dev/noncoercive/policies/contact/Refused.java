package dev.noncoercive.policies.contact;

import java.util.List;
import org.immutables.value.Value;

/**
 * No, and time alone does not lift it.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract non-sealed class Refused extends ContactDecision {
    Refused() {}

    /** {@return all reasons, one or more} */
    public abstract List<Reason> reasons();

    static Refused of(List<Reason> reasons) {
        return ImmutableRefused.builder().addAllReasons(reasons).build();
    }

    static Refused of(ReasonCode code, RuleOwner owner) {
        return of(List.of(Reason.of(code, owner)));
    }
}
