package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An instant after which the door is closed.
 *
 * <p>For example, Friday at noon, because the oven is booked.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"at", "reason", "announcedBefore"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Deadline implements WithDeadline {
    Deadline() {}

    /** {@return when the door closes} */
    public abstract Instant at();

    /** {@return why, or empty when nobody said} */
    public abstract Optional<TimeBoundReason> reason();

    /** {@return the ends that were announced for the same door before, oldest first} */
    public abstract List<AnnouncedEnd> announcedBefore();

    @Value.Check
    void check() {
        Checks.within("at", at());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Deadline}. */
    public static final class Builder extends ImmutableDeadline.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Deadline fromJson(ImmutableDeadline.Json json) {
        return ImmutableDeadline.fromJson(json);
    }
}
