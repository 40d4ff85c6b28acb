package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Hours of the person's own clock in which nothing is sent: from the first occurrence of {@link #from} to the last
 * occurrence of {@link #to}, half-open.
 *
 * <p>They may wrap midnight. {@code from} equal to {@code to} is the whole day from that time on. A time that a clock change
 * skips is the end of the gap. For example, 22:00 to 08:00 lasts nine hours in Rome on the night of 28 March 2026.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/time/zone/ZoneRules.html">ZoneRules</a>
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"from", "to", "days"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class QuietHours implements WithQuietHours {
    QuietHours() {}

    /** {@return when they start, on the wall clock, inclusive} */
    public abstract LocalTime from();

    /** {@return when they end, on the wall clock, exclusive; the next day when not after {@code from}} */
    public abstract LocalTime to();

    /** {@return the days on which they start, empty meaning every day} */
    @Value.NaturalOrder
    public abstract NavigableSet<DayOfWeek> days();

    /**
     * Quiet hours that start on every day.
     *
     * @param fromInclusive  when they start, not null
     * @param toExclusive  when they end, not null
     * @return the quiet hours, not null
     */
    public static QuietHours daily(LocalTime fromInclusive, LocalTime toExclusive) {
        return builder().from(fromInclusive).to(toExclusive).build();
    }

    /**
     * When the quiet around an instant ends, if there is quiet. For example, 22:00 to 08:00 in Rome at 23:00 gives 08:00 of the
     * next morning.
     *
     * @param at  the instant, not null
     * @param zone  the person's zone, not null
     * @return the first instant after {@code at} at which these hours are over, or empty when {@code at} is not quiet
     */
    public Optional<Instant> endIfQuiet(Instant at, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        // two days back: a wrapped night before a date that a zone skipped altogether
        return Stream.of(today.minusDays(2), today.minusDays(1), today, today.plusDays(1))
                .filter(date -> days().isEmpty() || days().contains(date.getDayOfWeek()))
                .filter(date -> !startOn(date, zone).isAfter(at))
                .map(date -> endOf(date, zone))
                .filter(at::isBefore)
                .max(Comparator.naturalOrder());
    }

    private Instant startOn(LocalDate date, ZoneId zone) {
        return resolve(date.atTime(from()), zone, true);
    }

    private Instant endOf(LocalDate startDate, ZoneId zone) {
        LocalDate endDate = from().isBefore(to()) ? startDate : startDate.plusDays(1);
        Instant end = resolve(endDate.atTime(to()), zone, false);
        Instant cut = end.truncatedTo(ChronoUnit.MILLIS);
        // instants are whole milliseconds: the last moment of a day is its end
        return cut.equals(end) ? end : cut.plusMillis(1);
    }

    private static Instant resolve(LocalDateTime local, ZoneId zone, boolean first) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change == null) {
            return local.toInstant(rules.getOffset(local));
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QuietHours}. */
    public static final class Builder extends ImmutableQuietHours.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static QuietHours fromJson(ImmutableQuietHours.Json json) {
        return ImmutableQuietHours.fromJson(json);
    }
}
