package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * Why a deadline lies in the thing itself.
 *
 * <p>For example, the oven is booked until Friday.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "words", "evidence"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class TimeBoundReason implements WithTimeBoundReason {
    TimeBoundReason() {}

    /** {@return what kind of reason} */
    public abstract ReasonKind kind();

    /** {@return the reason in words} */
    public abstract String words();

    /** {@return what bears it out} */
    public abstract List<Evidence> evidence();

    @Value.Check
    void check() {
        Checks.text("words", words());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TimeBoundReason}. */
    public static final class Builder extends ImmutableTimeBoundReason.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static TimeBoundReason fromJson(ImmutableTimeBoundReason.Json json) {
        return ImmutableTimeBoundReason.fromJson(json);
    }
}
