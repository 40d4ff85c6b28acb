package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * Whether enough is reached.
 *
 * @since 0.1
 */
public enum Reached {
    /** It is; this is success. */
    YES,
    /** Not yet. */
    NO,
    /** Nobody read the measure; this is not a stop. */
    UNKNOWN;

    /**
     * The constant as it stands in documents, for example {@code yes}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
