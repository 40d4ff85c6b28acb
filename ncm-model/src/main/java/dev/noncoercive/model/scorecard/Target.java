package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * Something that somebody is measured by.
 *
 * <p>It is not the enough: that is where asks stop. For example, two bread evenings a season.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "of"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Target implements WithTarget {
    Target() {}

    /** {@return the target in words} */
    public abstract String words();

    /** {@return what it asks people to bring about} */
    public abstract TargetOf of();

    @Value.Check
    void check() {
        Checks.text("words", words());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Target}. */
    public static final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Target fromJson(ImmutableTarget.Json json) {
        return ImmutableTarget.fromJson(json);
    }
}
