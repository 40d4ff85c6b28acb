package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.immutables.value.Value;

/**
 * What a message watches about those who read it.
 *
 * <p>It permits nothing. For example, no openings, and clicks only as a number over all.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"opens", "clicks", "ownConsent"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Tracking implements WithTracking {
    Tracking() {}

    /** {@return how openings are watched} */
    public abstract TrackingLevel opens();

    /** {@return how clicks are watched} */
    public abstract TrackingLevel clicks();

    /** {@return whether each person watched one by one said yes to just that} */
    @JsonInclude
    public abstract boolean ownConsent();

    /**
     * Nothing is watched.
     *
     * @return the tracking, not null
     */
    public static Tracking none() {
        return builder()
                .opens(TrackingLevel.NONE)
                .clicks(TrackingLevel.NONE)
                .ownConsent(false)
                .build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Tracking}. */
    public static final class Builder extends ImmutableTracking.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Tracking fromJson(ImmutableTracking.Json json) {
        return ImmutableTracking.fromJson(json);
    }
}
