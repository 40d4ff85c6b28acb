package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person said yes to exactly this.
 *
 * <p>How they said it is the {@link Expression}. For example, {@code Yes, send me the newsletter}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class ExpressBasis extends Basis implements WithExpressBasis {
    ExpressBasis() {}

    /** {@return the words the person said yes to} */
    public abstract Optional<String> words();

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

    /** Builds {@link ExpressBasis}. */
    public static final class Builder extends ImmutableExpressBasis.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ExpressBasis fromJson(ImmutableExpressBasis.Json json) {
        return ImmutableExpressBasis.fromJson(json);
    }
}
