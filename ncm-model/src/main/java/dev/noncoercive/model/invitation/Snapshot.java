package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A count, taken at an instant.
 *
 * <p>For example, 12 places left on 20 November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"count", "of", "asOf", "from"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Snapshot implements WithSnapshot {
    Snapshot() {}

    /** {@return the count, 0 or more} */
    @JsonInclude
    public abstract long count();

    /** {@return what was counted, such as {@code places}} */
    public abstract Optional<String> of();

    /** {@return when it was counted} */
    public abstract Instant asOf();

    /** {@return the first instant of the time it covers, for what happened in a time; empty for what was there} */
    public abstract Optional<Instant> from();

    @Value.Check
    void check() {
        Checks.atLeast("count", 0, count());
        Checks.atMost("count", Long.MAX_VALUE, count());
        Checks.text("of", of());
        Checks.within("asOf", asOf());
        Checks.within("from", from());
        from().ifPresent(start -> Checks.notAfter("from", start, "asOf", asOf()));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Snapshot}. */
    public static final class Builder extends ImmutableSnapshot.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Snapshot fromJson(ImmutableSnapshot.Json json) {
        return ImmutableSnapshot.fromJson(json);
    }
}
