package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The sender: the controller who speaks and answers for it, not the agency or server that transmits.
 *
 * <p>For example, {@code corner-bakery}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SenderId extends Term<SenderId> {
    private SenderId(String value) {
        super(value);
    }

    /**
     * The senderId with this text, for example {@code of("corner-bakery")}.
     *
     * @param senderId  a label of 1 to 128 lower-case letters, digits and ._-, not null
     * @return the senderId, not null
     * @throws IllegalArgumentException if the text is not such a label
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SenderId of(String senderId) {
        return new SenderId(label("senderId", senderId));
    }
}
