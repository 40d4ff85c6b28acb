package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The words of an invitation on one channel in one language.
 *
 * <p>It is what a person would see, not the template. For example, the e-mail of Sunday morning.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "channel",
    "language",
    "from",
    "replyTo",
    "answeredBy",
    "subject",
    "preheader",
    "body",
    "htmlBody",
    "hiddenWords",
    "links",
    "footer",
    "thread",
    "markupDeadline",
    "sms",
    "push",
    "headers",
    "oneClickProbe"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Message implements WithMessage {
    Message() {}

    /** {@return where it is sent} */
    public abstract Channel channel();

    /** {@return the language of its words} */
    public abstract Optional<Language> language();

    /** {@return the sender as shown} */
    @Value.Redacted
    public abstract Optional<String> from();

    /** {@return where an answer goes} */
    @Value.Redacted
    public abstract Optional<String> replyTo();

    /** {@return who reads and answers replies, by name or role; empty when nobody is named} */
    public abstract Optional<String> answeredBy();

    /** {@return the subject line} */
    public abstract Optional<String> subject();

    /** {@return the words that mail programs show after the subject} */
    public abstract Optional<String> preheader();

    /** {@return the words of the body as a person reads them} */
    public abstract Optional<String> body();

    /** {@return the words of the HTML version, where {@link #body()} is a plain version beside it; most people read this one} */
    public abstract Optional<String> htmlBody();

    /** {@return words that are there and that nobody sees} */
    public abstract Optional<String> hiddenWords();

    /** {@return the links in the body} */
    public abstract List<Link> links();

    /** {@return what it says about itself at its end} */
    public abstract Optional<Footer> footer();

    /** {@return the id of the message it truly answers, or empty when it answers none} */
    public abstract Optional<String> thread();

    /** {@return the end of the offer as told to machines in structured data} */
    public abstract Optional<Instant> markupDeadline();

    /** {@return what its text message programme says about itself} */
    public abstract Optional<SmsTerms> sms();

    /** {@return how push was agreed to} */
    public abstract Optional<PushTerms> push();

    /** {@return the header fields that the e-mail will carry} */
    @Value.Redacted
    public abstract List<MailHeader> headers();

    /** {@return what a test of its one-click way out found, or empty when not tested} */
    public abstract Optional<OneClickProbe> oneClickProbe();

    @Value.Check
    void check() {
        Checks.text("answeredBy", answeredBy());
        Checks.text("thread", thread());
        Checks.within("markupDeadline", markupDeadline());
    }

    /**
     * The values of the header fields with a name, in order.
     *
     * @param name  the field name in any case, not null
     * @return the values, empty when there is none
     */
    public List<String> headerValues(String name) {
        return headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailHeader::value)
                .collect(Collectors.toList());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Message}. */
    public static final class Builder extends ImmutableMessage.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Message fromJson(ImmutableMessage.Json json) {
        return ImmutableMessage.fromJson(json);
    }
}
