package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * A part of the audience that is spoken to apart, and by what rules.
 *
 * <p>It is no judgement on what a person is worth. For example, people who came to a bread evening.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"name", "rules"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Segment implements WithSegment {
    Segment() {}

    /** {@return its name} */
    public abstract String name();

    /** {@return by what people are in it, in words} */
    public abstract List<String> rules();

    @Value.Check
    void check() {
        Checks.text("name", name());
        Checks.texts("rules", rules());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Segment}. */
    public static final class Builder extends ImmutableSegment.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Segment fromJson(ImmutableSegment.Json json) {
        return ImmutableSegment.fromJson(json);
    }
}
