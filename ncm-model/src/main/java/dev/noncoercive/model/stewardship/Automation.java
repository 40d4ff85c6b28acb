package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something a machine decides about people, and who answers for it.
 *
 * <p>For example, the machine picks the topic; Anna looks at it each week and can change it.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"decides", "reviewer", "explanation", "reading"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Automation implements WithAutomation {
    Automation() {}

    /** {@return what it decides} */
    public abstract AutomatedDecision decides();

    /** {@return who answers for it, by name} */
    public abstract Optional<String> reviewer();

    /** {@return how it decides, in plain words} */
    public abstract Optional<String> explanation();

    /** {@return what the data means, in the reviewer's own words} */
    public abstract Optional<String> reading();

    @Value.Check
    void check() {
        Checks.text("reviewer", reviewer());
        Checks.text("explanation", explanation());
        Checks.text("reading", reading());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Automation}. */
    public static final class Builder extends ImmutableAutomation.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Automation fromJson(ImmutableAutomation.Json json) {
        return ImmutableAutomation.fromJson(json);
    }
}
