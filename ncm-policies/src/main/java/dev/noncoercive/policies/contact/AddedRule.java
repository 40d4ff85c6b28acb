package dev.noncoercive.policies.contact;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.QuietHours;
import dev.noncoercive.model.contact.ContactKind;
import java.util.List;
import java.util.NavigableSet;
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

    /** {@return whose rule it is; one of {@link RuleOwner#DEFAULT} holds only where the consent to the sender states no allowance that covers the contact} */
    public abstract RuleOwner owner();

    /** {@return for which kinds of contacts it holds, and which it counts; none means all that come unasked} */
    @Value.NaturalOrder
    public abstract NavigableSet<ContactKind> kinds();

    boolean holdsFor(ContactKind kind) {
        return kinds().isEmpty() ? kind.isUnasked() : kinds().contains(kind);
    }

    /** {@return how often at most, counting every contact of the person in scope} */
    public abstract List<Allowance> allowances();

    /** {@return when not, on the person's clock; never for replies and service messages, whatever the kinds, since a person waits for those} */
    public abstract List<QuietHours> quietHours();

    /** {@return on which channels it is quiet then, none when on all} */
    @Value.NaturalOrder
    public abstract NavigableSet<Channel> quietOn();

    boolean isQuietOn(Channel channel) {
        return quietOn().isEmpty() || quietOn().contains(channel);
    }

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
