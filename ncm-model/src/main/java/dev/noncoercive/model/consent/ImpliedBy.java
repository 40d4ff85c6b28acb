package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * From what a consent is taken to follow where nobody asked.
 *
 * @since 0.1
 */
public enum ImpliedBy {
    /** The person bought something. */
    PURCHASE,
    /** The person asked something. */
    INQUIRY,
    /** The person is a member, donor or volunteer. */
    RELATIONSHIP;

    /**
     * The constant as it stands in documents, for example {@code purchase}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
