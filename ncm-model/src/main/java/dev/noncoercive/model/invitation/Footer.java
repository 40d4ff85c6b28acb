package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a message says about itself at its end: who speaks, where they can be found, and why it came.
 *
 * <p>It is no small print: nothing else belongs there. For example, Corner Bakery, Oven Street 3; you get this
 * because you subscribed in August.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"identity", "postalAddress", "commercialNature", "reasonForContact"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Footer implements WithFooter {
    Footer() {}

    /** {@return the legal identity of the sender} */
    public abstract Optional<String> identity();

    /** {@return the postal address of the sender} */
    public abstract Optional<String> postalAddress();

    /** {@return the words that say it is commercial, where it is} */
    public abstract Optional<String> commercialNature();

    /** {@return why the person gets it} */
    public abstract Optional<String> reasonForContact();

    @Value.Check
    void check() {
        Checks.text("identity", identity());
        Checks.text("postalAddress", postalAddress());
        Checks.text("commercialNature", commercialNature());
        Checks.text("reasonForContact", reasonForContact());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Footer}. */
    public static final class Builder extends ImmutableFooter.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Footer fromJson(ImmutableFooter.Json json) {
        return ImmutableFooter.fromJson(json);
    }
}
