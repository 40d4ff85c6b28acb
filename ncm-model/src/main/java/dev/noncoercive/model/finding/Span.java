package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * A stretch of a text: from the first character to before the last, counted in UTF-16 units.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"start", "end"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Span implements WithSpan {
    Span() {}

    /** {@return the first character, 0 or more} */
    @JsonInclude
    public abstract int start();

    /** {@return after the last character} */
    public abstract int end();

    @Value.Check
    void check() {
        Checks.atLeast("start", 0, start());
        Checks.atLeast("end", start(), end());
    }

    /**
     * A span.
     *
     * @param start  first character, inclusive, 0 or more
     * @param end  last character, exclusive, not before start
     * @return the span, not null
     * @throws IllegalArgumentException if the bounds are not in order
     */
    public static Span of(int start, int end) {
        return builder().start(start).end(end).build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Span}. */
    public static final class Builder extends ImmutableSpan.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Span fromJson(ImmutableSpan.Json json) {
        return ImmutableSpan.fromJson(json);
    }
}
