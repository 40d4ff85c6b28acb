package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * The three answers a person can give to an invitation.
 *
 * @since 0.1
 */
public enum Answer {
    /** Step through the door. */
    YES,
    /** Not for me. */
    NO,
    /** Not now; it is neither a yes nor a no. */
    LATER;

    /**
     * The constant as it stands in documents, for example {@code yes}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
