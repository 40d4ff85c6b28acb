package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What a machine decides about people.
 *
 * @since 0.1
 */
public enum AutomatedDecision {
    /** Whom to write to. */
    SELECTION,
    /** Whom to leave out. */
    EXCLUSION,
    /** What somebody is asked to pay. */
    PRICE,
    /** What somebody is told. */
    WORDS;

    /**
     * The constant as it stands in documents, for example {@code selection}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
