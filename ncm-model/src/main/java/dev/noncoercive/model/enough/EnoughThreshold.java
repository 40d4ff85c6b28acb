package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
@JsonPropertyOrder({
    "measure",
    "limit",
    "unit",
    "period",
    "capacity",
    "atEnough",
    "words",
    "waitingTime",
    "history",
    "readings"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class EnoughThreshold implements WithEnoughThreshold {
    EnoughThreshold() {}

    /** {@return what is counted} */
    public abstract Measure measure();

    /** {@return how much was enough at first, 1 or more; money in minor units; {@link #limitAt} tells what holds now} */
    public abstract long limit();

    /** {@return the unit in words, such as {@code EUR} or {@code places}} */
    public abstract Optional<String> unit();

    /** {@return the time in which it is counted, such as {@code P1Y}, or empty when over all time} */
    public abstract Optional<Period> period();

    /** {@return how much there could be at most, 1 or more, or empty when not known; enough may be less} */
    public abstract Optional<Long> capacity();

    /** {@return what happens then} */
    public abstract AtEnough atEnough();

    /** {@return the owner's own words} */
    public abstract Optional<String> words();

    /** {@return how long a raise waits before it takes effect, at most 3,660 days; empty when nobody said} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> waitingTime();

    /** {@return how the limit was changed, in order of decision} */
    public abstract List<ThresholdChange> history();

    /** {@return the measure as read so far, in any order} */
    public abstract List<Reading> readings();

    @Value.Check
    void check() {
        Checks.atLeast("limit", 1, limit());
        capacity().ifPresent(most -> Checks.atLeast("capacity", 1, most));
        Checks.text("unit", unit());
        Checks.text("words", words());
        Checks.length("waitingTime", waitingTime());
        Checks.positive("period", period());
        for (int i = 1; i < history().size(); i++) {
            Checks.notAfter(
                    "history[" + (i - 1) + "].at",
                    history().get(i - 1).at(),
                    "history[" + i + "].at",
                    history().get(i).at());
        }
    }

    /**
     * How much is enough at an instant: the first limit, or that of the last decision that had taken effect by then.
     *
     * @param at  the instant, not null
     * @return the limit, 1 or more
     */
    public long limitAt(Instant at) {
        long inForce = limit();
        for (ThresholdChange change : history()) {
            if (!change.from().isAfter(at)) {
                inForce = change.limit();
            }
        }
        return inForce;
    }

    /**
     * This threshold after the owner decided on another limit. A lower one holds at once; a higher one only after the waiting
     * time, so that nobody raises it in the heat of success.
     *
     * @param newLimit  how much is enough then, 1 or more
     * @param reason  why, not blank, not null
     * @param at  when it was decided, not before an earlier decision, not null
     * @return the threshold with the change in its history, not null
     * @throws IllegalArgumentException if the limit, the reason or the instant cannot be
     */
    public EnoughThreshold changedTo(long newLimit, String reason, Instant at) {
        Instant from = newLimit > limitAt(at) ? at.plus(waitingTime().orElse(Duration.ZERO)) : at;
        ThresholdChange change = ThresholdChange.builder()
                .at(at)
                .from(from)
                .limit(newLimit)
                .reason(reason)
                .build();
        return withHistory(Stream.concat(history().stream(), Stream.of(change)).collect(Collectors.toList()));
    }

    /**
     * What the measure was at an instant: the last reading taken by then. One that is older than the period says nothing any more.
     *
     * @param at  the instant, not null
     * @return the reading, or empty when none says anything then
     */
    public Optional<Reading> readingAt(Instant at) {
        return readings().stream()
                .filter(reading -> !reading.at().isAfter(at))
                .max(Comparator.comparing(Reading::at).thenComparing(Reading::value))
                .filter(last -> endOf(last).map(over -> over.isAfter(at)).orElse(true));
    }

    /** When a reading is older than the period, if it ever is. */
    private Optional<Instant> endOf(Reading reading) {
        return period().map(length ->
                reading.at().atZone(ZoneOffset.UTC).plus(length).toInstant());
    }

    /**
     * Whether enough was reached by an instant: what was read, against the limit in force.
     *
     * @param at  the instant, not null
     * @return yes, no, or unknown when no reading says anything then
     */
    public Reached reachedBy(Instant at) {
        return readingAt(at)
                .map(last -> last.value() >= limitAt(at) ? Reached.YES : Reached.NO)
                .orElse(Reached.UNKNOWN);
    }

    /**
     * The next instant at which {@link #reachedBy} may answer otherwise, with nothing more decided or read: a decision takes effect, a
     * reading grows older than the period, or one is dated then.
     *
     * @param at  the instant, not null
     * @return the instant, after {@code at}, or empty when the answer stays as it is
     */
    public Optional<Instant> nextChangeAfter(Instant at) {
        Stream<Instant> decided = history().stream().map(ThresholdChange::from);
        Stream<Instant> read = readings().stream().map(Reading::at);
        return Stream.of(decided, read, readingAt(at).flatMap(this::endOf).stream())
                .flatMap(instants -> instants)
                .filter(instant -> instant.isAfter(at))
                .min(Comparator.naturalOrder());
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
