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
    /** An invitation that comes back to something not answered, or wants somebody back: silence slows it down. */
    REMINDER,
    /** A gift or a word of care that asks nothing: it goes on where the sender has enough. */
    GIFT,
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

    /**
     * Whether it comes unasked: allowances, quiet hours and pauses of the person hold for it, and it counts in them. A service message and
     * a reply answer something the person did, so that the person waits for them.
     *
     * @return true for all but a service message and a reply
     */
    public boolean isUnasked() {
        return this != SERVICE && this != REPLY;
    }

    /**
     * Whether it needs a consent that stands.
     *
     * @return true for an invitation, a reminder and a gift
     */
    public boolean needsConsent() {
        return isUnasked() && this != CONSENT_REQUEST;
    }
}
