package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import dev.noncoercive.model.invitation.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A decision about the campaign, the data it cites and the listening it cites.
 *
 * <p>For example, fewer letters in summer: the answers fell, and people said so at the counter.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "data", "listening", "at"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Decision implements WithDecision {
    Decision() {}

    /** {@return what was decided} */
    public abstract String words();

    /** {@return the numbers it stands on} */
    public abstract List<Evidence> data();

    /** {@return what people said} */
    public abstract List<Evidence> listening();

    /** {@return when} */
    public abstract Optional<Instant> at();

    @Value.Check
    void check() {
        Checks.text("words", words());
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

    /** Builds {@link Decision}. */
    public static final class Builder extends ImmutableDecision.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Decision fromJson(ImmutableDecision.Json json) {
        return ImmutableDecision.fromJson(json);
    }
}
