package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.QuietHours;
import java.util.List;
import org.immutables.value.Value;

/**
 * A rule of a sender, a law or a provider that stands beside the person's word. It can only hold contacts back.
 *
 * <p>For example, at most four calls in thirty days by law.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class AddedRule {
    AddedRule() {}

    /** {@return whose rule it is} */
    public abstract RuleOwner owner();

    /** {@return how often at most, counting every contact of the person in scope} */
    public abstract List<Allowance> allowances();

    /** {@return when not, on the person's clock} */
    public abstract List<QuietHours> quietHours();

    /**
     * A builder; the owner is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AddedRule}. */
    public static final class Builder extends ImmutableAddedRule.Builder {
        Builder() {}
    }
}
