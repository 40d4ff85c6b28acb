package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a campaign is run, and when somebody last asked whether it should be.
 *
 * <p>For example, because people asked for a course; questioned in October.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "questionedAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Intent implements WithIntent {
    Intent() {}

    /** {@return why} */
    public abstract String words();

    /** {@return when it was last questioned} */
    public abstract Optional<Instant> questionedAt();

    @Value.Check
    void check() {
        Checks.text("words", words());
        Checks.within("questionedAt", questionedAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Intent}. */
    public static final class Builder extends ImmutableIntent.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Intent fromJson(ImmutableIntent.Json json) {
        return ImmutableIntent.fromJson(json);
    }
}
