package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What the one who speaks has from it.
 *
 * @since 0.1
 */
public enum Interest {
    /** They speak for the sender. */
    OWN,
    /** They are paid to say it. */
    PAID,
    /** They get a part of what is bought. */
    AFFILIATE;

    /**
     * The constant as it stands in documents, for example {@code own}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
