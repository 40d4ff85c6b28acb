package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How a stop came to be known. It does not say whom it stops; {@link Stopped} does. For example, {@link #COMPLAINT}.
 *
 * @since 0.1
 */
public enum StopCause {
    /** The person said so, to the sender or to a provider. */
    WORD,
    /** The person marked a message as spam. */
    COMPLAINT,
    /** The address does not exist any more: whatever is sent there reaches somebody else or nobody. */
    DEAD_ADDRESS;

    /**
     * The text of documents, for example {@code dead-address}.
     *
     * @return the text, not null
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
