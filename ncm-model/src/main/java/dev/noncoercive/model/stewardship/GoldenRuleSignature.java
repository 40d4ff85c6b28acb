package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Who wrote it got it first, as others will, and would want it.
 *
 * <p>For example, Anna got it on 1 November and signed the next day.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"by", "receivedAt", "signedAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class GoldenRuleSignature implements WithGoldenRuleSignature {
    GoldenRuleSignature() {}

    /** {@return who signs, by name or role} */
    public abstract String by();

    /** {@return when they got it themselves} */
    public abstract Instant receivedAt();

    /** {@return when they signed} */
    public abstract Instant signedAt();

    @Value.Check
    void check() {
        Checks.text("by", by());
        Checks.within("receivedAt", receivedAt());
        Checks.within("signedAt", signedAt());
        Checks.notAfter("receivedAt", receivedAt(), "signedAt", signedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link GoldenRuleSignature}. */
    public static final class Builder extends ImmutableGoldenRuleSignature.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static GoldenRuleSignature fromJson(ImmutableGoldenRuleSignature.Json json) {
        return ImmutableGoldenRuleSignature.fromJson(json);
    }
}
