package dev.noncoercive.policies.contact;

import java.util.Locale;

/**
 * Why a contact is held or refused. The text of a code is stable API; the words that explain it are not.
 *
 * @since 0.1
 */
public enum ReasonCode {
    /** The person gave no consent for this sender, purpose and channel. */
    NO_CONSENT,
    /** The person took the consent back, or said no. */
    WITHDRAWN,
    /** The time for which the consent was given is over, or will be before a contact is allowed. */
    EXPIRED,
    /** The key was used for a request with other labels. */
    KEY_REUSED,
    /** The person consented to this purpose, on other channels. */
    CHANNEL,
    /** The person consented to other topics. */
    TOPIC,
    /** An allowance of zero applies. */
    ZERO_ALLOWANCE,
    /** Quiet hours or a calendar allowance apply and the person's zone is not known. */
    UNKNOWN_ZONE,
    /** An allowance is used up for now. */
    ALLOWANCE,
    /** It is quiet on the person's clock. */
    QUIET_HOURS,
    /** The person paused. */
    PAUSE,
    /** There is no living permit: none was given, it was used, its time is over, or the person's word changed since. */
    NO_PERMIT,
    /** By the time it would be allowed, the message is of no use any more. */
    NOT_USEFUL_THEN,
    /** The person asked to be forgotten: only a new act of theirs opens the way, and not before the windows of then ran out. */
    FORGOTTEN,
    /** The person stopped everything, from this sender or from everybody. */
    STOPPED,
    /** The person marked a message of this sender as spam. */
    COMPLAINT,
    /** The address does not exist any more. */
    DEAD_ADDRESS,
    /** Somebody else at the same address stopped everything, or their allowances have no room for it. */
    SHARED_ADDRESS,
    /** What came unasked was not answered: the wait grows, and then it ends. */
    SILENCE,
    /** The sender has enough: asks stop, which is success. */
    ENOUGH,
    /** What is known of past contacts does not reach back as far as the window does. */
    HISTORY,
    /** Of several messages that were to come at once, another one was chosen. */
    RIVAL;

    /**
     * The stable text, for example {@code quiet-hours}.
     *
     * @return the text
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
