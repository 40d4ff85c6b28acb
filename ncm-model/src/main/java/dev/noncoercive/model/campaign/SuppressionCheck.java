package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A list of people who want no contact, and when it was last applied.
 *
 * <p>For example, the national do-not-call register, applied on 1 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"list", "external", "checkedAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class SuppressionCheck implements WithSuppressionCheck {
    SuppressionCheck() {}

    /** {@return which list} */
    public abstract String list();

    /** {@return whether somebody else keeps it} */
    @JsonInclude
    public abstract boolean external();

    /** {@return when it was last applied} */
    public abstract Instant checkedAt();

    @Value.Check
    void check() {
        Checks.text("list", list());
        Checks.within("checkedAt", checkedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SuppressionCheck}. */
    public static final class Builder extends ImmutableSuppressionCheck.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static SuppressionCheck fromJson(ImmutableSuppressionCheck.Json json) {
        return ImmutableSuppressionCheck.fromJson(json);
    }
}
