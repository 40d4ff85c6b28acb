package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reduction that is announced: the price before, and how much less.
 *
 * <p>Whether it is real follows from the prices of the last weeks. For example, 20 % less than EUR 50.00.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"prior", "percent"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Discount implements WithDiscount {
    Discount() {}

    /** {@return the price it is compared with} */
    public abstract Money prior();

    /** {@return how much less, as announced} */
    public abstract Optional<Share> percent();

    @Value.Check
    void check() {
        Checks.atLeast("prior", 0, prior().minorUnits());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Discount}. */
    public static final class Builder extends ImmutableDiscount.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Discount fromJson(ImmutableDiscount.Json json) {
        return ImmutableDiscount.fromJson(json);
    }
}
