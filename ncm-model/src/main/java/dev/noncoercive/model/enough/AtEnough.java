package dev.noncoercive.model.enough;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.noncoercive.model.internal.Checks;

/**
 * What happens at enough.
 *
 * @since 0.1
 */
public enum AtEnough {
    /** The sender rests and enjoys it. */
    REST,
    /** Whoever asks is put on a waiting list. */
    WAITING_LIST,
    /** Whoever asks is sent to somebody else. */
    REFER_ONWARD,
    /** What comes on top is given away. */
    GIVE_AWAY;

    /**
     * The constant as it stands in documents, for example {@code rest}.
     *
     * @return the text
     */
    @JsonValue
    public String text() {
        return Checks.text(this);
    }
}
