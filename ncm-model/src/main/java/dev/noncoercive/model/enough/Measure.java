package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What is counted towards enough.
 *
 * @since 0.1
 */
public enum Measure {
    /** Money, in minor units of a currency. */
    MONEY,
    /** People served. */
    CUSTOMERS,
    /** Hours of work. */
    HOURS,
    /** Contacts made. */
    CONTACTS,
    /** A measure of the owner's own. */
    OWN;

    /**
     * The constant as it stands in documents, for example {@code money}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
