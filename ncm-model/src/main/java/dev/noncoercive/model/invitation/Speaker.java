package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * Who speaks in a message.
 *
 * @since 0.1
 */
public enum Speaker {
    /** A person, in their own words. */
    PERSON,
    /** A machine that follows rules, such as a reminder of a date. */
    AUTOMATED,
    /** A machine that writes by itself. */
    AI;

    /**
     * The constant as it stands in documents, for example {@code person}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
