package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * One of the two sides of an exchange.
 *
 * @since 0.1
 */
public enum Party {
    /** The person. */
    PERSON,
    /** The sender. */
    SENDER;

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
