package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Money;
import org.immutables.value.Value;

/**
 * What is spent, and how much of it on care that sells nothing.
 *
 * <p>For example, EUR 300.00 of EUR 500.00.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"care", "total"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Budget implements WithBudget {
    Budget() {}

    /** {@return what is spent on care} */
    public abstract Money care();

    /** {@return what is spent in all} */
    public abstract Money total();

    @Value.Check
    void check() {
        if (!care().currency().equals(total().currency())) {
            throw Checks.invalid("care", "be in the currency of total " + total().currency(), care().currency());
        }
        Checks.atLeast("care minor units", 0, care().minorUnits());
        Checks.atMost("care minor units", total().minorUnits(), care().minorUnits());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Budget}. */
    public static final class Builder extends ImmutableBudget.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Budget fromJson(ImmutableBudget.Json json) {
        return ImmutableBudget.fromJson(json);
    }
}
