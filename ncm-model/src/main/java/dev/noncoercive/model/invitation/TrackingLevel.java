package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How closely it is watched whether people open or click.
 *
 * @since 0.1
 */
public enum TrackingLevel {
    /** Not at all. */
    NONE,
    /** As a number over all, which leads back to nobody. */
    AGGREGATE,
    /** Person by person. */
    INDIVIDUAL;

    /**
     * The constant as it stands in documents, for example {@code none}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
