package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the thing suits somebody, and what was advised.
 *
 * <p>For example, good, because they like to wait; or poor, and a cake course elsewhere was named.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"level", "because", "advisedAgainst", "alternative", "at"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Fit implements WithFit {
    Fit() {}

    /** {@return how well it suits} */
    public abstract FitLevel level();

    /** {@return why} */
    public abstract String because();

    /** {@return whether the person was advised not to} */
    @JsonInclude
    public abstract boolean advisedAgainst();

    /** {@return what would suit better} */
    public abstract Optional<String> alternative();

    /** {@return when it was assessed} */
    public abstract Instant at();

    @Value.Check
    void check() {
        Checks.text("because", because());
        Checks.text("alternative", alternative());
        Checks.within("at", at());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Fit}. */
    public static final class Builder extends ImmutableFit.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Fit fromJson(ImmutableFit.Json json) {
        return ImmutableFit.fromJson(json);
    }
}
