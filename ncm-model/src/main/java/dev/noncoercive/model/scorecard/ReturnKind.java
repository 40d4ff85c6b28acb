package dev.noncoercive.model.scorecard;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * The two kinds of return, and what is neither.
 *
 * @since 0.1
 */
public enum ReturnKind {
    /** What people feel and tell: it matters more and is measured only indirectly. */
    HUMAN,
    /** Money. */
    FINANCIAL,
    /** What helps to read the others and is no return itself. */
    CONTEXT;

    /**
     * The constant as it stands in documents, for example {@code human}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
