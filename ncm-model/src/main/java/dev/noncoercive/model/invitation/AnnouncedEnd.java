package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * An end of a door that was announced earlier.
 *
 * <p>For example, on 2 November the end was to be the 10th.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"announcedAt", "end"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class AnnouncedEnd implements WithAnnouncedEnd {
    AnnouncedEnd() {}

    /** {@return when it was announced} */
    public abstract Instant announcedAt();

    /** {@return the end as announced then} */
    public abstract Instant end();

    @Value.Check
    void check() {
        Checks.within("announcedAt", announcedAt());
        Checks.within("end", end());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AnnouncedEnd}. */
    public static final class Builder extends ImmutableAnnouncedEnd.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static AnnouncedEnd fromJson(ImmutableAnnouncedEnd.Json json) {
        return ImmutableAnnouncedEnd.fromJson(json);
    }
}
