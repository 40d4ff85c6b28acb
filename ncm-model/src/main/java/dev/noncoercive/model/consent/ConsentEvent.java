package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * One event in the life of a consent: it took a state at an instant.
 *
 * <p>For example, given on 1 November and withdrawn on 5 December are two events. Events order by time; at one instant the
 * no comes last, so that it wins.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"state", "at"})
public abstract class ConsentEvent implements Comparable<ConsentEvent> {
    private static final Comparator<ConsentEvent> BY_TIME_THEN_NO_LAST = Comparator.comparing(ConsentEvent::at)
            .thenComparing(event -> !event.state().permitsContact())
            .thenComparing(ConsentEvent::state);

    ConsentEvent() {}

    /**
     * The state that the consent took.
     *
     * @return the state
     */
    public abstract ConsentState state();

    /**
     * When the act happened, not when it was heard of.
     *
     * @return the instant
     */
    public abstract Instant at();

    @Value.Check
    void check() {
        Checks.within("at", at());
    }

    /**
     * The event of a consent taking a state.
     *
     * @param state  the state taken, not null
     * @param at  when, not null
     * @return the event, not null
     */
    public static ConsentEvent of(ConsentState state, Instant at) {
        return ImmutableConsentEvent.builder().state(state).at(at).build();
    }

    @Override
    public int compareTo(ConsentEvent other) {
        return BY_TIME_THEN_NO_LAST.compare(this, other);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ConsentEvent fromJson(ImmutableConsentEvent.Json json) {
        return ImmutableConsentEvent.fromJson(json);
    }
}
