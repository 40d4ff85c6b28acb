package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What a statement of fact is about.
 *
 * @since 0.1
 */
public enum ClaimKind {
    /** A plain fact. */
    FACT,
    /** The most, the best, the first. */
    SUPERLATIVE,
    /** What it does to the environment. */
    ENVIRONMENTAL,
    /** How many are left. */
    STOCK,
    /** How many want it. */
    DEMAND,
    /** What others are doing now. */
    ACTIVITY,
    /** What it costs or did cost. */
    PRICE;

    /**
     * The constant as it stands in documents, for example {@code fact}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
