package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.immutables.value.Value;

/**
 * How a push message was agreed to, and how it is switched off.
 *
 * <p>For example, a yes of its own in the app, and a switch in the same app.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"ownOptIn", "optOutInApp"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class PushTerms implements WithPushTerms {
    PushTerms() {}

    /** {@return whether marketing by push had a yes of its own} */
    @JsonInclude
    public abstract boolean ownOptIn();

    /** {@return whether it is switched off inside the app} */
    @JsonInclude
    public abstract boolean optOutInApp();

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PushTerms}. */
    public static final class Builder extends ImmutablePushTerms.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static PushTerms fromJson(ImmutablePushTerms.Json json) {
        return ImmutablePushTerms.fromJson(json);
    }
}
