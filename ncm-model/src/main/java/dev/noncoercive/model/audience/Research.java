package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.invitation.Evidence;
import org.immutables.value.Value;

/**
 * Something that is known by asking, and from when.
 *
 * <p>It is no guess. For example, twelve interviews at the market in September.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "evidence"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Research implements WithResearch {
    Research() {}

    /** {@return how it is known} */
    public abstract ResearchKind kind();

    /** {@return where it can be looked up, and as of when} */
    public abstract Evidence evidence();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Research}. */
    public static final class Builder extends ImmutableResearch.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Research fromJson(ImmutableResearch.Json json) {
        return ImmutableResearch.fromJson(json);
    }
}
