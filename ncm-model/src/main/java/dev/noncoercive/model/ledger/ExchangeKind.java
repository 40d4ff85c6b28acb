package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What passed between sender and person.
 *
 * @since 0.1
 */
public enum ExchangeKind {
    /** Something given without strings. */
    GIFT,
    /** Something asked: attention, commitment or money. */
    ASK,
    /** Something given for something. */
    TRADE,
    /** Something promised. */
    PROMISE,
    /** A promise kept. */
    PROMISE_KEPT,
    /** A promise broken. */
    PROMISE_BROKEN,
    /** Thanks. */
    THANKS,
    /** Something unflattering told openly. */
    DISCLOSURE,
    /** Help that sells nothing. */
    CARE;

    /**
     * The constant as it stands in documents, for example {@code gift}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
