package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who speaks, and what they have from it.
 *
 * <p>An invented human is no voice. For example, Anna, baker, who speaks for her own bakery.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"speaker", "interest", "name", "disclosed"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Voice implements WithVoice {
    Voice() {}

    /** {@return who speaks} */
    public abstract Speaker speaker();

    /** {@return what they have from it} */
    public abstract Interest interest();

    /** {@return the name under which they speak} */
    public abstract Optional<String> name();

    /** {@return whether the message says so where it is read} */
    @JsonInclude
    public abstract boolean disclosed();

    @Value.Check
    void check() {
        Checks.text("name", name());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Voice}. */
    public static final class Builder extends ImmutableVoice.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Voice fromJson(ImmutableVoice.Json json) {
        return ImmutableVoice.fromJson(json);
    }
}
