package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that a provider reported about a person: a complaint, a bounce or a stop.
 *
 * <p>It is no opening and no click; those are not asked for. For example, a complaint about the newsletter of the
 * corner bakery on 4 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"person", "sender", "kind", "at", "channel"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Signal implements WithSignal {
    Signal() {}

    /** {@return about whom} */
    public abstract PersonId person();

    /** {@return whose message it was} */
    public abstract SenderId sender();

    /** {@return what was reported} */
    public abstract SignalKind kind();

    /** {@return when it happened, not when it was heard of} */
    public abstract Instant at();

    /** {@return where, or empty when not told} */
    public abstract Optional<Channel> channel();

    /**
     * The act of the person that the report stands for. A stop ends the channel on which it was said, a complaint everything from the
     * sender, a dead address everything on its channel from anybody. A message that could not be delivered for now ends nothing.
     *
     * @return the act, or empty
     */
    public Optional<Stopped> asAct() {
        Stopped.Builder stopped = Stopped.builder().person(person()).at(at());
        return switch (kind()) {
            case STOP ->
                Optional.of(stopped.sender(sender())
                        .addAllChannels(channel().stream().toList())
                        .cause(StopCause.WORD)
                        .build());
            case COMPLAINT ->
                Optional.of(stopped.sender(sender()).cause(StopCause.COMPLAINT).build());
            case HARD_BOUNCE ->
                Optional.of(stopped.addAllChannels(channel().stream().toList())
                        .cause(StopCause.DEAD_ADDRESS)
                        .build());
            case SOFT_BOUNCE -> Optional.empty();
        };
    }

    @Value.Check
    void check() {
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

    /** Builds {@link Signal}. */
    public static final class Builder extends ImmutableSignal.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Signal fromJson(ImmutableSignal.Json json) {
        return ImmutableSignal.fromJson(json);
    }
}
