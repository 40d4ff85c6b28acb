package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.internal.Checks;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What counts as success: a human and a financial return, weighted, and over what time.
 *
 * <p>For example, 60 % human return, 40 % financial, over twelve months, leavings and regret counted.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"metrics", "targets", "horizon"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Scorecard implements WithScorecard {
    Scorecard() {}

    /** {@return what is measured, each kind at most once} */
    public abstract List<Metric> metrics();

    /** {@return what people are measured by} */
    public abstract List<Target> targets();

    /** {@return over what time it is judged, such as {@code P12M}} */
    public abstract Optional<Period> horizon();

    @Value.Check
    void check() {
        Checks.distinct("metrics", metrics().stream().map(Metric::kind).collect(Collectors.toList()));
        Checks.positive("horizon", horizon());
    }

    /**
     * The part of all weights that lies on one return.
     *
     * @param kind  human or financial; context weighs nothing, not null
     * @return the share, or empty when no metric has a weight above zero
     */
    public Optional<Share> weightOf(ReturnKind kind) {
        long all = weight(metrics().stream());
        return all == 0
                ? Optional.empty()
                : Optional.of(Share.of(
                        weight(metrics().stream().filter(metric -> metric.kind().returnKind() == kind)), all));
    }

    private static long weight(Stream<Metric> metrics) {
        return metrics.flatMap(metric -> metric.weight().stream())
                .mapToLong(Share::perMillion)
                .sum();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Scorecard}. */
    public static final class Builder extends ImmutableScorecard.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Scorecard fromJson(ImmutableScorecard.Json json) {
        return ImmutableScorecard.fromJson(json);
    }
}
