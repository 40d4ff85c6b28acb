package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A price, and from when it was asked.
 *
 * <p>For example, EUR 50.00 from 1 September.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"price", "from"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PricePoint implements WithPricePoint {
    PricePoint() {}

    /** {@return the price} */
    public abstract Money price();

    /** {@return the first instant at which it was asked; until the next one} */
    public abstract Instant from();

    @Value.Check
    void check() {
        Checks.atLeast("price", 0, price().minorUnits());
        Checks.within("from", from());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PricePoint}. */
    public static final class Builder extends ImmutablePricePoint.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PricePoint fromJson(ImmutablePricePoint.Json json) {
        return ImmutablePricePoint.fromJson(json);
    }
}
