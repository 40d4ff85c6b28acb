package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What people are asked to bring about.
 *
 * @since 0.1
 */
public enum TargetOf {
    /** So many sales closed. */
    CLOSING,
    /** So many openings or clicks. */
    OPENING,
    /** So few who leave. */
    KEEPING_PEOPLE_IN,
    /** More than last time. */
    GROWTH,
    /** A human return. */
    HUMAN_RETURN,
    /** A thing that is great. */
    QUALITY,
    /** Care beyond the sale. */
    CARE;

    /**
     * The constant as it stands in documents, for example {@code closing}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
