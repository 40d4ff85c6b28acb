package dev.noncoercive.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * What a message is about, in the words the person chose from, for example {@code bread}.
 *
 * <p>It is not a segment of people.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Topic extends Term<Topic> {
    private Topic(String value) {
        super(value);
    }

    /**
     * The topic with this text, for example {@code of("bread")}.
     *
     * @param topic  a label of 1 to 128 lower-case letters, digits and ._-, not null
     * @return the topic, not null
     * @throws IllegalArgumentException if the text is not such a label
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Topic of(String topic) {
        return new Topic(label("topic", topic));
    }
}
