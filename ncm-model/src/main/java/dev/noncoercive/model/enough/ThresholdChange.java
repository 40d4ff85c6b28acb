package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A change of how much is enough: deliberate, with a reason and a time to think.
 *
 * <p>For example, from 40 to 48 places, because a second oven was built, agreed by the partner, from 1 March.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"at", "from", "limit", "reason", "approver"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ThresholdChange implements WithThresholdChange {
    ThresholdChange() {}

    /** {@return when it was decided} */
    public abstract Instant at();

    /** {@return when it takes effect} */
    public abstract Instant from();

    /** {@return how much is enough then, 1 or more} */
    @JsonInclude
    public abstract long limit();

    /** {@return why} */
    public abstract String reason();

    /** {@return who else agreed, by role or name} */
    public abstract Optional<String> approver();

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.within("from", from());
        Checks.atLeast("limit", 1, limit());
        Checks.atMost("limit", Long.MAX_VALUE, limit());
        Checks.text("reason", reason());
        Checks.text("approver", approver());
        Checks.notAfter("at", at(), "from", from());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ThresholdChange}. */
    public static final class Builder extends ImmutableThresholdChange.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ThresholdChange fromJson(ImmutableThresholdChange.Json json) {
        return ImmutableThresholdChange.fromJson(json);
    }
}
