package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import org.immutables.value.Value;

/**
 * Something true that takes pressure away from an ask.
 *
 * <p>It counts only if the door keeps it. For example, "no reply is needed".
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "words"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Relief implements WithRelief {
    Relief() {}

    /** {@return how} */
    public abstract ReliefKind kind();

    /** {@return the words that say so} */
    public abstract String words();

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

    /** Builds {@link Relief}. */
    public static final class Builder extends ImmutableRelief.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Relief fromJson(ImmutableRelief.Json json) {
        return ImmutableRelief.fromJson(json);
    }
}
