package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement of fact that a message makes.
 *
 * <p>For example, "baked with flour from this valley".
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "kind", "evidence", "snapshot"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Claim implements WithClaim {
    Claim() {}

    /** {@return the statement} */
    public abstract String words();

    /** {@return what it is about, a plain fact when not said} */
    @Value.Default
    public ClaimKind kind() {
        return ClaimKind.FACT;
    }

    /** {@return what bears it out} */
    public abstract List<Evidence> evidence();

    /** {@return the count it names, as it was taken; empty when it names none or nobody counted} */
    public abstract Optional<Snapshot> snapshot();

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

    /** Builds {@link Claim}. */
    public static final class Builder extends ImmutableClaim.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Claim fromJson(ImmutableClaim.Json json) {
        return ImmutableClaim.fromJson(json);
    }
}
