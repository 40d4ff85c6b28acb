package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How a choice stood before the person touched it.
 *
 * @since 0.1
 */
public enum DefaultState {
    /** Nothing was chosen: the yes is the person's own. */
    OFF,
    /** It was already chosen: leaving it so is no yes. */
    ON;

    /**
     * The constant as it stands in documents, for example {@code off}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
