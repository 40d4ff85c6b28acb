package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * The four phases of an audience profile.
 *
 * @since 0.1
 */
public enum PhaseKind {
    /** What people want to get done when they look for such a thing. */
    PURCHASE_INSIGHT,
    /** Who they are, as told by themselves. */
    BUYER_PERSONA,
    /** What the thing is worth to them. */
    VALUE_PROPOSITION,
    /** The way they go, before and after. */
    CUSTOMER_JOURNEY;

    /**
     * The constant as it stands in documents, for example {@code purchase-insight}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
