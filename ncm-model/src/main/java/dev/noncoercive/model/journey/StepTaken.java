package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step that was taken, and when.
 *
 * <p>For example, attuned on 4 October, at the bread evening.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"step", "at", "note"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class StepTaken implements WithStepTaken {
    StepTaken() {}

    /** {@return which step} */
    public abstract Step step();

    /** {@return when} */
    public abstract Instant at();

    /** {@return what was done} */
    public abstract Optional<String> note();

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.text("note", note());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link StepTaken}. */
    public static final class Builder extends ImmutableStepTaken.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static StepTaken fromJson(ImmutableStepTaken.Json json) {
        return ImmutableStepTaken.fromJson(json);
    }
}
