package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What a contact is for. The allowance, quiet hours and pauses of a person bind each kind differently.
 *
 * @since 0.1
 */
public enum ContactKind {
    /** An invitation, news or an offer: everything the person said applies. */
    INVITATION,
    /** A question for consent: it has a tight limit of its own. */
    CONSENT_REQUEST,
    /** Something the person needs to have, such as a password reset or an order; it stands on a stated basis. */
    SERVICE,
    /** An answer to what the person asked. */
    REPLY;

    /**
     * The constant as it stands in documents, for example {@code invitation}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
