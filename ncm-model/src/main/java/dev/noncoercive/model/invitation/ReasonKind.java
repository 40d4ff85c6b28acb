package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * Why a thing itself ends. Wanting an answer soon is none.
 *
 * @since 0.1
 */
public enum ReasonKind {
    /** It happens at that time. */
    EVENT,
    /** A group starts together. */
    COHORT,
    /** A law sets the date. */
    LAW,
    /** A real stock, seat or hour runs out. */
    CAPACITY;

    /**
     * The constant as it stands in documents, for example {@code event}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
