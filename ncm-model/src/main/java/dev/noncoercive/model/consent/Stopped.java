package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Nothing more: from one sender or from everybody, on some channels or on all, whatever the purpose.
 *
 * <p>It stands until the person gives a new consent, and then for all but that consent. It stops replies too, and where the
 * address is dead also what the person needs to have. For example, nothing more from anybody, said on 3 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "at", "sender", "channels", "cause"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Stopped extends PersonAct implements WithStopped {
    Stopped() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return who must stop, or empty when everybody} */
    public abstract Optional<SenderId> sender();

    /** {@return where, or none when everywhere} */
    @Value.NaturalOrder
    public abstract NavigableSet<Channel> channels();

    /** {@return how it came to be known} */
    public abstract StopCause cause();

    /**
     * Whether it stops a sender on a channel.
     *
     * @param speaker  who wants to speak, not null
     * @param channel  where, not null
     * @return true if both are among what it names
     */
    public boolean stops(SenderId speaker, Channel channel) {
        return sender().map(speaker::equals).orElse(true)
                && (channels().isEmpty() || channels().contains(channel));
    }

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

    /** Builds {@link Stopped}. */
    public static final class Builder extends ImmutableStopped.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Stopped fromJson(ImmutableStopped.Json json) {
        return ImmutableStopped.fromJson(json);
    }
}
