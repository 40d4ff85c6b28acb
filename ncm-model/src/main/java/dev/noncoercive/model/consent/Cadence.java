package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * How often a sender says they will write.
 *
 * <p>It is a promise of the sender; how often a person allows contact is their {@link Allowance}. For example, at
 * most four in thirty days, told beside the sign-up field.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"atMost", "per"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Cadence implements WithCadence {
    Cadence() {}

    /** {@return the number of contacts, 1 to 1,000,000} */
    @JsonInclude
    public abstract int atMost();

    /** {@return the window in which they count} */
    public abstract Window per();

    @Value.Check
    void check() {
        Checks.atLeast("atMost", 1, atMost());
        Checks.atMost("atMost", Allowance.AT_MOST_BOUND, atMost());
    }

    /**
     * The promise as a limit that a contact can break.
     *
     * @return an allowance of the same number and window, for everything, not null
     */
    public Allowance asAllowance() {
        return Allowance.of(atMost(), per());
    }

    /**
     * A cadence.
     *
     * @param atMost  contacts in the window, 1 to 1,000,000
     * @param per  the window, not null
     * @return the cadence, not null
     * @throws IllegalArgumentException if {@code atMost} is out of bounds
     */
    public static Cadence of(int atMost, Window per) {
        return builder().atMost(atMost).per(per).build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Cadence}. */
    public static final class Builder extends ImmutableCadence.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Cadence fromJson(ImmutableCadence.Json json) {
        return ImmutableCadence.fromJson(json);
    }
}
