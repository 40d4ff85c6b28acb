package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How loud a failure is. An error is kept for a broken word of the person, a closed exit or a contradicted fact.
 *
 * @since 0.1
 */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Worth mending. */
    WARNING,
    /** Stops a launch. */
    ERROR;

    /**
     * The constant as it stands in documents, for example {@code info}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
