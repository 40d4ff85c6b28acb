package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person paused everything until an instant. The latest pause holds, also when it is shorter.
 *
 * <p>It ends by itself, and nothing is made up for afterwards. For example, no contact before 20 March.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "person", "at", "until"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Paused extends PersonAct implements WithPaused {
    Paused() {}

    /** {@return the id under which the act is known; the same id twice is the same act} */
    @Override
    public abstract Optional<String> id();

    /** {@return who acted} */
    @Override
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    @Override
    public abstract Instant at();

    /** {@return the first instant at which contact may happen again} */
    public abstract Instant until();

    @Value.Check
    void check() {
        Checks.id("id", id());
        Checks.within("at", at());
        Checks.within("until", until());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Paused}. */
    public static final class Builder extends ImmutablePaused.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Paused fromJson(ImmutablePaused.Json json) {
        return ImmutablePaused.fromJson(json);
    }
}
