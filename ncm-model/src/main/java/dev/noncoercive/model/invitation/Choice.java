package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * One choice that an invitation offers, as the person sees it.
 *
 * <p>For example, "No, thank you" with the same weight as "Yes, I come".
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"answer", "label", "weight", "preselected"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Choice implements WithChoice {
    Choice() {}

    /** {@return what it means} */
    public abstract Answer answer();

    /** {@return the words on it, 1 to 20,000 characters} */
    public abstract String label();

    /** {@return how much it stands out, 1 to 100; equal numbers mean equal size, colour and place} */
    public abstract int weight();

    /** {@return whether it is chosen before the person chose} */
    @JsonInclude
    public abstract boolean preselected();

    @Value.Check
    void check() {
        Checks.text("label", label());
        Checks.atLeast("weight", 1, weight());
        Checks.atMost("weight", 100, weight());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Choice}. */
    public static final class Builder extends ImmutableChoice.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Choice fromJson(ImmutableChoice.Json json) {
        return ImmutableChoice.fromJson(json);
    }
}
