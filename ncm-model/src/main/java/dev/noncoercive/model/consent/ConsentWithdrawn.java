package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person took a consent back, or said no before anybody asked.
 *
 * <p>It holds until a later act of the person. For example, a click on "unsubscribe".
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "at", "sender", "purpose", "channels"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class ConsentWithdrawn extends PersonAct implements WithConsentWithdrawn {
    ConsentWithdrawn() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return from whom} */
    public abstract SenderId sender();

    /** {@return for what purpose} */
    public abstract Purpose purpose();

    /** {@return on which channels, empty meaning all} */
    @Value.NaturalOrder
    public abstract NavigableSet<Channel> channels();

    @Value.Check
    void check() {
        Checks.id("id", id());
        Checks.within("at", at());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ConsentWithdrawn}. */
    public static final class Builder extends ImmutableConsentWithdrawn.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ConsentWithdrawn fromJson(ImmutableConsentWithdrawn.Json json) {
        return ImmutableConsentWithdrawn.fromJson(json);
    }
}
