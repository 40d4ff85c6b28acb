package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * A link in a message: the words on it and where it leads.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"label", "target"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Link implements WithLink {
    Link() {}

    /** {@return the words on it, may be empty} */
    public abstract String label();

    /** {@return where it leads} */
    public abstract String target();

    @Value.Check
    void check() {
        Checks.text("target", target());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Link}. */
    public static final class Builder extends ImmutableLink.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Link fromJson(ImmutableLink.Json json) {
        return ImmutableLink.fromJson(json);
    }
}
