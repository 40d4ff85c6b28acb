package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Something done for people that sells nothing.
 *
 * <p>For example, the village bread day of 4 October.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "at"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class CareAction implements WithCareAction {
    CareAction() {}

    /** {@return what was done} */
    public abstract String words();

    /** {@return when} */
    public abstract Instant at();

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

    /** Builds {@link CareAction}. */
    public static final class Builder extends ImmutableCareAction.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static CareAction fromJson(ImmutableCareAction.Json json) {
        return ImmutableCareAction.fromJson(json);
    }
}
