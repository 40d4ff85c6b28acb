package dev.noncoercive.policies.contact;

import java.util.Locale;

/**
 * The life of one contact in a store: reserved, handed over, confirmed, ended, corrected, or held back.
 *
 * @since 0.1
 */
public enum ContactState {
    /** A permit was given; it counts while it lives. */
    RESERVED,
    /** The permit was handed over; it counts for good, and nobody knows yet whether the message left. */
    HANDED_OVER,
    /** The sender says that it left. */
    CONFIRMED,
    /** It happened without this gate and was reported to it; it counts for good. */
    ELSEWHERE,
    /** Nothing left and nothing counts: void, over or released. */
    ENDED,
    /** It was recorded from elsewhere, in error. It counts no longer; it is kept so that nothing is hidden, and that the same report does not bring it back. */
    CORRECTED,
    /** It was asked for and not allowed. It never counted; it is kept so that nothing is hidden from the person. */
    HELD,
    /** A gate that only looks on was asked. It never counted, and whether a message left is not known here. */
    OBSERVED;

    /** Whether nothing but a question is known of it. */
    boolean isOnlyAsked() {
        return this == HELD || this == OBSERVED;
    }

    /** Whether it counts for good. */
    boolean isContact() {
        return isHandedOver() || this == ELSEWHERE;
    }

    boolean isHandedOver() {
        return this == HANDED_OVER || this == CONFIRMED;
    }

    /**
     * The stable text, for example {@code handed-over}.
     *
     * @return the text
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
