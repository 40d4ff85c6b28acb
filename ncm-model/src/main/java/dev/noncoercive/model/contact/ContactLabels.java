package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a contact is filed under: who spoke, why, where and about what. Frozen into the contact when it is sent.
 *
 * <p>It does not say to whom or when. For example, {@code corner-bakery}, {@code newsletter}, {@code email}, {@code bread}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"sender", "purpose", "channel", "topic", "kind"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class ContactLabels implements WithContactLabels {
    ContactLabels() {}

    /**
     * Who speaks.
     *
     * @return the sender
     */
    public abstract SenderId sender();

    /**
     * Why.
     *
     * @return the purpose
     */
    public abstract Purpose purpose();

    /**
     * Where.
     *
     * @return the channel
     */
    public abstract Channel channel();

    /**
     * About what. Without a topic a contact counts in every topic.
     *
     * @return the topic, or empty
     */
    public abstract Optional<Topic> topic();

    /**
     * What it is for. Allowances of the person count invitations and questions for consent.
     *
     * @return the kind, an invitation when not said
     */
    @Value.Default
    public ContactKind kind() {
        return ContactKind.INVITATION;
    }

    /**
     * Labels of an invitation without a topic.
     *
     * @param sender  who speaks, not null
     * @param purpose  why, not null
     * @param channel  where, not null
     * @return the labels, not null
     */
    public static ContactLabels of(SenderId sender, Purpose purpose, Channel channel) {
        return builder().sender(sender).purpose(purpose).channel(channel).build();
    }

    /**
     * A builder; all but the topic and the kind is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ContactLabels}. */
    public static final class Builder extends ImmutableContactLabels.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static ContactLabels fromJson(ImmutableContactLabels.Json json) {
        return ImmutableContactLabels.fromJson(json);
    }
}
