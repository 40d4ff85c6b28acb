package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much is enough. At the threshold asks stop, and that is success; gifts and care may go on.
 *
 * <p>It is not a target to beat. For example, forty course places, and then rest.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"measure", "limit", "unit", "atEnough", "words", "readings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class EnoughThreshold implements WithEnoughThreshold {
    EnoughThreshold() {}

    /** {@return what is counted} */
    public abstract Measure measure();

    /** {@return how much is enough, 1 or more; money in minor units} */
    public abstract long limit();

    /** {@return the unit in words, such as {@code EUR} or {@code places}} */
    public abstract Optional<String> unit();

    /** {@return what happens then} */
    public abstract AtEnough atEnough();

    /** {@return the owner's own words} */
    public abstract Optional<String> words();

    /** {@return the measure as read so far, in any order} */
    public abstract List<Reading> readings();

    @Value.Check
    void check() {
        Checks.atLeast("limit", 1, limit());
    }

    /**
     * Whether enough was reached by an instant.
     *
     * @param at  the instant, not null
     * @return yes, no, or unknown when there is no reading up to then
     */
    public Reached reachedBy(Instant at) {
        return readings().stream()
                .filter(reading -> !reading.at().isAfter(at))
                .max(Comparator.comparing(Reading::at).thenComparing(Reading::value))
                .map(last -> last.value() >= limit() ? Reached.YES : Reached.NO)
                .orElse(Reached.UNKNOWN);
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link EnoughThreshold}. */
    public static final class Builder extends ImmutableEnoughThreshold.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static EnoughThreshold fromJson(ImmutableEnoughThreshold.Json json) {
        return ImmutableEnoughThreshold.fromJson(json);
    }
}
