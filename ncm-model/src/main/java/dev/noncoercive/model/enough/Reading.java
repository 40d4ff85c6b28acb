package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The measure of a threshold, read at an instant. For example, 38 of 40 places on 1 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"value", "at"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Reading implements WithReading {
    Reading() {}

    /** {@return the reading, 0 or more, in the unit of the threshold} */
    @JsonInclude
    public abstract long value();

    /** {@return when it was read} */
    public abstract Instant at();

    @Value.Check
    void check() {
        Checks.atLeast("value", 0, value());
        Checks.within("at", at());
    }

    /**
     * A reading.
     *
     * @param value  0 or more, in the unit of the threshold
     * @param at  when it was read, not null
     * @return the reading, not null
     * @throws IllegalArgumentException if the value is negative
     */
    public static Reading of(long value, Instant at) {
        return builder().value(value).at(at).build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Reading}. */
    public static final class Builder extends ImmutableReading.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Reading fromJson(ImmutableReading.Json json) {
        return ImmutableReading.fromJson(json);
    }
}
