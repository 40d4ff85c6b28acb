package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Evidence;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that is measured, and how much it weighs.
 *
 * <p>For example, belonging, weighing 40 %, from the talks at the bread evenings.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "weight", "reading", "source"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Metric implements WithMetric {
    Metric() {}

    /** {@return what is measured} */
    public abstract MetricKind kind();

    /** {@return how much it weighs among the returns; context weighs nothing} */
    public abstract Optional<Share> weight();

    /** {@return what was read, in words or numbers} */
    public abstract Optional<String> reading();

    /** {@return where the reading is from} */
    public abstract Optional<Evidence> source();

    @Value.Check
    void check() {
        Checks.text("reading", reading());
        if (kind().returnKind() == ReturnKind.CONTEXT && weight().isPresent()) {
            throw new IllegalArgumentException(
                    "weight must be absent for " + kind().text() + ", which is context and no return");
        }
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Metric}. */
    public static final class Builder extends ImmutableMetric.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Metric fromJson(ImmutableMetric.Json json) {
        return ImmutableMetric.fromJson(json);
    }
}
