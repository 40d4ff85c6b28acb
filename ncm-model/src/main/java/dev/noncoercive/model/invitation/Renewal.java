package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * What is charged again, and how often.
 *
 * <p>For example, EUR 9.90 every month.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"price", "every"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Renewal implements WithRenewal {
    Renewal() {}

    /** {@return what is charged each time} */
    public abstract Money price();

    /** {@return how often, in words a person understands, such as "month"} */
    public abstract String every();

    @Value.Check
    void check() {
        Checks.atLeast("price", 0, price().minorUnits());
        Checks.text("every", every());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Renewal}. */
    public static final class Builder extends ImmutableRenewal.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Renewal fromJson(ImmutableRenewal.Json json) {
        return ImmutableRenewal.fromJson(json);
    }
}
