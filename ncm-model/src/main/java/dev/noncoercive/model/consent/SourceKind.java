package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * How an address came to the sender.
 *
 * @since 0.1
 */
public enum SourceKind {
    /** The person gave it to the sender. */
    FIRST_PARTY,
    /** Somebody introduced the person, and both agreed. */
    INTRODUCED,
    /** Another party passed it on and vouches for the consent. */
    VOUCHED,
    /** It was bought or rented. */
    BOUGHT,
    /** It was collected from public places. */
    SCRAPED,
    /** It was added to a record from elsewhere. */
    APPENDED;

    /**
     * The constant as it stands in documents, for example {@code first-party}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
