package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * Something that can be taken on top, for a price.
 *
 * <p>For example, a linen bag for EUR 8.00, not preselected.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"what", "price", "preselected"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Extra implements WithExtra {
    Extra() {}

    /** {@return what it is} */
    public abstract String what();

    /** {@return what it costs} */
    public abstract Money price();

    /** {@return whether it is chosen before the person chose} */
    @JsonInclude
    public abstract boolean preselected();

    @Value.Check
    void check() {
        Checks.atLeast("price", 0, price().minorUnits());
        Checks.text("what", what());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Extra}. */
    public static final class Builder extends ImmutableExtra.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Extra fromJson(ImmutableExtra.Json json) {
        return ImmutableExtra.fromJson(json);
    }
}
