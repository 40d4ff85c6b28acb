package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How an ask takes its own pressure away.
 *
 * @since 0.1
 */
public enum ReliefKind {
    /** Silence is an answer. */
    NO_REPLY_NEEDED,
    /** The door stays open. */
    STAYS_OPEN,
    /** It can be given back without cost. */
    FREE_RETURN,
    /** It binds to nothing. */
    NO_COMMITMENT,
    /** In the sender's own way. */
    OWN;

    /**
     * The constant as it stands in documents, for example {@code no-reply-needed}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
