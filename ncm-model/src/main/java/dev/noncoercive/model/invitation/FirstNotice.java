package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Language;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is told at the first contact with somebody who did not give the address to the sender.
 *
 * <p>For example, where the address came from, the rights of the person, and the right to object on its own.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"sourceTold", "rightsTold", "objectionSeparate", "language"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class FirstNotice implements WithFirstNotice {
    FirstNotice() {}

    /** {@return whether it says where the address came from} */
    @JsonInclude
    public abstract boolean sourceTold();

    /** {@return whether it says what rights the person has} */
    @JsonInclude
    public abstract boolean rightsTold();

    /** {@return whether the right to object stands on its own, apart from the rest} */
    @JsonInclude
    public abstract boolean objectionSeparate();

    /** {@return its language} */
    public abstract Optional<Language> language();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FirstNotice}. */
    public static final class Builder extends ImmutableFirstNotice.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static FirstNotice fromJson(ImmutableFirstNotice.Json json) {
        return ImmutableFirstNotice.fromJson(json);
    }
}
