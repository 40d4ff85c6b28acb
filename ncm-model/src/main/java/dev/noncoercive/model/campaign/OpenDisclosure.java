package dev.noncoercive.model.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something unflattering that people should know: a stall, a defect, a rise in price.
 *
 * <p>For example, the oven broke, known since 3 November, told to members on the 4th.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"words", "knownSince", "toldAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class OpenDisclosure implements WithOpenDisclosure {
    OpenDisclosure() {}

    /** {@return what it is} */
    public abstract String words();

    /** {@return since when it is known} */
    public abstract Instant knownSince();

    /** {@return when people were told, or empty when not yet} */
    public abstract Optional<Instant> toldAt();

    @Value.Check
    void check() {
        Checks.text("words", words());
        Checks.within("knownSince", knownSince());
        Checks.within("toldAt", toldAt());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OpenDisclosure}. */
    public static final class Builder extends ImmutableOpenDisclosure.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static OpenDisclosure fromJson(ImmutableOpenDisclosure.Json json) {
        return ImmutableOpenDisclosure.fromJson(json);
    }
}
