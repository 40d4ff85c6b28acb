package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something outside the message that bears a statement out: what, where and as of when.
 *
 * <p>It is a pointer, not a proof. For example, the stock count of the shop system of 20 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"source", "asOf", "says"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Evidence implements WithEvidence {
    Evidence() {}

    /** {@return where it can be looked up or whom to ask} */
    public abstract String source();

    /** {@return the instant for which it holds} */
    public abstract Instant asOf();

    /** {@return what it says, in words} */
    public abstract Optional<String> says();

    @Value.Check
    void check() {
        Checks.text("source", source());
        Checks.within("asOf", asOf());
        Checks.text("says", says());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Evidence}. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Evidence fromJson(ImmutableEvidence.Json json) {
        return ImmutableEvidence.fromJson(json);
    }
}
