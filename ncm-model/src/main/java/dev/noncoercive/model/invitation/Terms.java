package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What stepping through the door costs and binds to.
 *
 * <p>Empty fields are things nobody stated; a policy says so. For example, EUR 45.00 in all, no renewal.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"total", "extras", "commitment", "renews", "renewal", "dataUse", "nextStep"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Terms implements WithTerms {
    Terms() {}

    /** {@return the total price including everything unavoidable; zero means free} */
    public abstract Optional<Money> total();

    /** {@return what can be taken on top} */
    public abstract List<Extra> extras();

    /** {@return what the person binds themselves to, or "none"} */
    public abstract Optional<String> commitment();

    /** {@return whether it renews by itself} */
    public abstract Optional<Boolean> renews();

    /** {@return what is charged again when it renews} */
    public abstract Optional<Renewal> renewal();

    /** {@return what happens with the person's data} */
    public abstract Optional<String> dataUse();

    /** {@return what happens after the yes} */
    public abstract Optional<String> nextStep();

    @Value.Check
    void check() {
        total().ifPresent(price -> Checks.atLeast("total", 0, price.minorUnits()));
        Checks.text("commitment", commitment());
        Checks.text("dataUse", dataUse());
        Checks.text("nextStep", nextStep());
        if (renewal().isPresent() && !renews().orElse(true)) {
            throw new IllegalArgumentException("renewal must be absent when renews is false, but was "
                    + renewal().get());
        }
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Terms}. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Terms fromJson(ImmutableTerms.Json json) {
        return ImmutableTerms.fromJson(json);
    }
}
