package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person answered a sender: wrote back, called, came by.
 *
 * <p>It permits nothing; it ends the silence that makes a sender wait longer and longer. Opening a message or following a link in
 * it is no answer. For example, a reply to {@code corner-bakery} on 3 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "at", "sender"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Answered extends PersonAct implements WithAnswered {
    Answered() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return whom the person answered} */
    public abstract SenderId sender();

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

    /** Builds {@link Answered}. */
    public static final class Builder extends ImmutableAnswered.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Answered fromJson(ImmutableAnswered.Json json) {
        return ImmutableAnswered.fromJson(json);
    }
}
