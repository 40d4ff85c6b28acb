package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How a person expressed a consent. Some ways are no expression at all, and a policy says so.
 *
 * <p>For example, {@link #CONFIRMED_BY_LINK}.
 *
 * @since 0.1
 */
public enum Expression {
    /** The person followed a link sent to the address they gave (confirmed opt-in). */
    CONFIRMED_BY_LINK,
    /** The person ticked a box that was empty. */
    TICKED_BOX,
    /** The person pressed a button that says what it does. */
    BUTTON,
    /** The person said so. */
    SPOKEN,
    /** The person signed. */
    SIGNED,
    /** The person wrote so. */
    MESSAGE,
    /** A box was already ticked: the person did nothing. */
    PRESELECTED_BOX,
    /** Buried in terms the person accepted for something else. */
    ACCEPTED_TERMS,
    /** Taken from silence. */
    INACTIVITY,
    /** Nobody wrote it down. */
    NOT_RECORDED;

    /**
     * The constant as it stands in documents, for example {@code confirmed-by-link}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
