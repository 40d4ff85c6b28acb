package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Somebody agreed to a campaign before it spoke.
 *
 * <p>For example, the head of the bakery's care team, on 2 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"by", "outsideMarketing", "at"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Approval implements WithApproval {
    Approval() {}

    /** {@return who agreed, by name or role} */
    public abstract String by();

    /** {@return whether they stand outside marketing, such as in product or care} */
    @JsonInclude
    public abstract boolean outsideMarketing();

    /** {@return when} */
    public abstract Instant at();

    @Value.Check
    void check() {
        Checks.text("by", by());
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

    /** Builds {@link Approval}. */
    public static final class Builder extends ImmutableApproval.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Approval fromJson(ImmutableApproval.Json json) {
        return ImmutableApproval.fromJson(json);
    }
}
