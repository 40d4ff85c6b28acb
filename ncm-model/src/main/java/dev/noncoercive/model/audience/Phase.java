package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the four phases of a profile: what is known, how, and what connects.
 *
 * <p>For example, the value of the course is the quiet, known from twelve interviews.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"kind", "words", "connection", "research"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Phase implements WithPhase {
    Phase() {}

    /** {@return which phase} */
    public abstract PhaseKind kind();

    /** {@return what is known} */
    public abstract String words();

    /** {@return what connects people with the sender} */
    public abstract Optional<PersonalConnection> connection();

    /** {@return how it is known} */
    public abstract List<Research> research();

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

    /** Builds {@link Phase}. */
    public static final class Builder extends ImmutablePhase.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Phase fromJson(ImmutablePhase.Json json) {
        return ImmutablePhase.fromJson(json);
    }
}
