package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How an attribute of people is known.
 *
 * @since 0.1
 */
public enum AttributeOrigin {
    /** The person said so. */
    TOLD,
    /** It was seen, such as what was bought. */
    OBSERVED,
    /** It was concluded, which is a guess about a person. */
    INFERRED;

    /**
     * The constant as it stands in documents, for example {@code told}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
