package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Where a message arrives. The set is open: {@code of} makes others.
 *
 * <p>It is not an address. For example, {@link #EMAIL}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Channel extends Term<Channel> {
    /** Electronic mail. */
    public static final Channel EMAIL = new Channel("email");

    /** Text messages to a telephone. */
    public static final Channel SMS = new Channel("sms");

    /** Notifications of an app. */
    public static final Channel PUSH = new Channel("push");

    /** Telephone calls. */
    public static final Channel CALL = new Channel("call");

    /** Letters and leaflets. */
    public static final Channel POST = new Channel("post");

    private Channel(String value) {
        super(value);
    }

    /**
     * The channel with this text, for example {@code of("email")}.
     *
     * @param channel  a label of 1 to 128 lower-case letters, digits and ._-, not null
     * @return the channel, not null
     * @throws IllegalArgumentException if the text is not such a label
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Channel of(String channel) {
        return new Channel(label("channel", channel));
    }
}
