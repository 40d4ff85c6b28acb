package dev.noncoercive.model.journey;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How well a thing suits somebody.
 *
 * @since 0.1
 */
public enum FitLevel {
    /** It suits. */
    GOOD,
    /** It does not suit; say so, and advise against. */
    POOR,
    /** Not known yet. */
    OPEN;

    /**
     * The constant as it stands in documents, for example {@code good}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
