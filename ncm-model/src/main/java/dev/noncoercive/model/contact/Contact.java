package dev.noncoercive.model.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One message handed over to a person, or perhaps handed over.
 *
 * <p>It says nothing about delivery, opening or clicking. For example, the newsletter that the corner bakery sent Ada on 3
 * November.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "person",
    "at",
    "sender",
    "purpose",
    "channel",
    "topic",
    "kind",
    "ask",
    "introduction",
    "answeredAt"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Contact implements WithContact {
    Contact() {}

    /** {@return the id of the message, or empty; the same id from one sender to one person on one channel at one time is one contact} */
    public abstract Optional<String> id();

    /** {@return to whom} */
    public abstract PersonId person();

    /** {@return when it was handed over} */
    public abstract Instant at();

    /** {@return who spoke} */
    public abstract SenderId sender();

    /** {@return why} */
    public abstract Purpose purpose();

    /** {@return where} */
    public abstract Channel channel();

    /** {@return about what; without a topic it counts in every topic} */
    public abstract Optional<Topic> topic();

    /** {@return what it was for, an invitation when not said} */
    @Value.Default
    public ContactKind kind() {
        return ContactKind.INVITATION;
    }

    /** {@return the id of what it asked, the same for its reminders on every channel; empty when it asked nothing} */
    public abstract Optional<String> ask();

    /** {@return the id of the introduction it stands on, or empty when on none} */
    public abstract Optional<String> introduction();

    /** {@return when the person answered, or empty when they have not; opening and clicking are no answers} */
    public abstract Optional<Instant> answeredAt();

    @Value.Check
    void check() {
        Checks.within("at", at());
        Checks.within("answeredAt", answeredAt());
        Checks.id("id", id());
        Checks.text("ask", ask());
        Checks.text("introduction", introduction());
        answeredAt().ifPresent(answer -> Checks.notAfter("at", at(), "answeredAt", answer));
    }

    /**
     * What it is filed under.
     *
     * @return sender, purpose, channel and topic, not null
     */
    public ContactLabels labels() {
        return ContactLabels.builder()
                .sender(sender())
                .purpose(purpose())
                .channel(channel())
                .topic(topic())
                .kind(kind())
                .build();
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Contact}. */
    public static final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Contact fromJson(ImmutableContact.Json json) {
        return ImmutableContact.fromJson(json);
    }
}
