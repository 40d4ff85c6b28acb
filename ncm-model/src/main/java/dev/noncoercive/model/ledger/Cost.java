package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Money;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What an exchange asks of the person: attention, commitment, money. All three are costs.
 *
 * <p>For example, ten minutes to read, nothing to sign, nothing to pay.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"attention", "commitment", "money"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Cost implements WithCost {
    Cost() {}

    /** {@return time to read, watch, come or answer, at most 3,660 days} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> attention();

    /** {@return what it binds to} */
    public abstract Optional<String> commitment();

    /** {@return what it costs} */
    public abstract Optional<Money> money();

    @Value.Check
    void check() {
        money().ifPresent(paid -> Checks.atLeast("money", 0, paid.minorUnits()));
        if (attention().isEmpty() && commitment().isEmpty() && money().isEmpty()) {
            throw new IllegalArgumentException(
                    "cost must state attention, commitment or money; leave it out if it is none");
        }
        Checks.length("attention", attention());
        Checks.text("commitment", commitment());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Cost}. */
    public static final class Builder extends ImmutableCost.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Cost fromJson(ImmutableCost.Json json) {
        return ImmutableCost.fromJson(json);
    }
}
