package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Nobody asked: the consent is taken to follow from what the person did.
 *
 * <p>It is not a yes; where it stands at all, it ends. For example, an inquiry of 3 March, where law lets it stand
 * for six months.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"by", "since"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class ImpliedBasis extends Basis implements WithImpliedBasis {
    ImpliedBasis() {}

    /** {@return from what it follows} */
    public abstract ImpliedBy by();

    /** {@return when the person did that} */
    public abstract Instant since();

    @Value.Check
    void check() {
        Checks.within("since", since());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImpliedBasis}. */
    public static final class Builder extends ImmutableImpliedBasis.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ImpliedBasis fromJson(ImmutableImpliedBasis.Json json) {
        return ImmutableImpliedBasis.fromJson(json);
    }
}
