package dev.noncoercive.model.stewardship;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What somebody does for a campaign; one person may wear all.
 *
 * @since 0.1
 */
public enum Hat {
    /** Makes the thing. */
    MAKES,
    /** Finds the words. */
    SPEAKS,
    /** Listens to those who answer. */
    LISTENS,
    /** Closes where it fits. */
    SELLS;

    /**
     * The constant as it stands in documents, for example {@code makes}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
