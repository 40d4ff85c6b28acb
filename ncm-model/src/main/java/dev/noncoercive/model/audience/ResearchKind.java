package dev.noncoercive.model.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How something is known about an audience.
 *
 * @since 0.1
 */
public enum ResearchKind {
    /** People were asked one by one. */
    INTERVIEW,
    /** People answered questions. */
    SURVEY,
    /** People talked with each other. */
    FOCUS_GROUP,
    /** Somebody studied it. */
    RESEARCH,
    /** Those who make it met those who buy it. */
    MAKER_MEETS_BUYER,
    /** It came up in conversation. */
    CONVERSATION;

    /**
     * The constant as it stands in documents, for example {@code interview}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
