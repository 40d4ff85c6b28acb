package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What a provider reports about a message after it left.
 *
 * @since 0.1
 */
public enum SignalKind {
    /** The person marked it as spam. */
    COMPLAINT,
    /** The address does not exist. */
    HARD_BOUNCE,
    /** It could not be delivered for now. */
    SOFT_BOUNCE,
    /** The person said stop to the provider. */
    STOP;

    /**
     * The constant as it stands in documents, for example {@code complaint}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
