package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Share;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many of those written to were harmed or left, as measured or as a limit.
 *
 * <p>For example, 0.05 % complaints.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"complaints", "bounces", "unsubscribes", "refunds"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class HarmRates implements WithHarmRates {
    HarmRates() {}

    /** {@return marked it as spam} */
    public abstract Optional<Share> complaints();

    /** {@return could not be reached} */
    public abstract Optional<Share> bounces();

    /** {@return left} */
    public abstract Optional<Share> unsubscribes();

    /** {@return wanted their money back} */
    public abstract Optional<Share> refunds();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HarmRates}. */
    public static final class Builder extends ImmutableHarmRates.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static HarmRates fromJson(ImmutableHarmRates.Json json) {
        return ImmutableHarmRates.fromJson(json);
    }
}
