package dev.noncoercive.model.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What an exchange does to the standing of a side.
 *
 * @since 0.1
 */
public enum StatusEffect {
    /** It raises it. */
    RAISED,
    /** It keeps it. */
    KEPT,
    /** It lowers it. */
    LOWERED;

    /**
     * The constant as it stands in documents, for example {@code raised}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
