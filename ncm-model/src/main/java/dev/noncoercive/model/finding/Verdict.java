package dev.noncoercive.model.finding;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What a policy says of one thing. Missing evidence gives {@link #UNKNOWN}, never {@link #PASS}.
 *
 * @since 0.1
 */
public enum Verdict {
    /** It holds. */
    PASS,
    /** It does not hold. */
    FAIL,
    /** It cannot be said without more evidence. */
    UNKNOWN,
    /** It does not concern this. */
    NOT_APPLICABLE;

    /**
     * The constant as it stands in documents, for example {@code pass}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
