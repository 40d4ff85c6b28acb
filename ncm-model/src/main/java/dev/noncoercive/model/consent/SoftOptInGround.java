package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * With what an address came, where nobody asked for a yes. For example, {@link #SALE}.
 *
 * @since 0.1
 */
public enum SoftOptInGround {
    /** The person bought something, or negotiated to. */
    SALE,
    /** The person supported a charity, or showed interest in its purpose; few laws know it. */
    CHARITY;

    /**
     * The constant as it stands in documents, for example {@code sale}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
