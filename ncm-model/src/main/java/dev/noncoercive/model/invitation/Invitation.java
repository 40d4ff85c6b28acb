package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An open-ended, friendly message that opens a {@link Door} and asks for nothing that the person would not freely give.
 *
 * <p>It is not an ultimatum. For example, the invitation to the bread course with its e-mail.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "kind",
    "ask",
    "benefitForYou",
    "benefitForUs",
    "door",
    "choices",
    "onDecline",
    "opensAt",
    "deadline",
    "decisionTime",
    "reliefs",
    "claims",
    "testimonials",
    "credits",
    "voice",
    "tracking",
    "firstNotice",
    "messages"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Invitation implements WithInvitation {
    Invitation() {}

    /** {@return the id within its campaign} */
    public abstract String id();

    /** {@return what it is for, an invitation when not said} */
    @Value.Default
    public ContactKind kind() {
        return ContactKind.INVITATION;
    }

    /** {@return the id of what it asks, the same for its reminders and on every channel; empty when it asks nothing} */
    public abstract Optional<String> ask();

    /** {@return what the person has from it, in one short sentence} */
    public abstract Optional<String> benefitForYou();

    /** {@return what the sender has from it} */
    public abstract Optional<String> benefitForUs();

    /** {@return what is behind it, or empty when only the message is known} */
    public abstract Optional<Door> door();

    /** {@return the choices offered, empty when no answer is asked} */
    public abstract List<Choice> choices();

    /** {@return what happens to somebody who says no, or empty when nobody said} */
    public abstract Optional<OnDecline> onDecline();

    /** {@return when the door opens, or empty when it is open} */
    public abstract Optional<Instant> opensAt();

    /** {@return when the door closes, or empty when it stays open} */
    public abstract Optional<Deadline> deadline();

    /** {@return how long people have to decide, at most 3,660 days, or empty when there is no end to it} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    public abstract Optional<Duration> decisionTime();

    /** {@return the words that take pressure away, as far as the door keeps them} */
    public abstract List<Relief> reliefs();

    /** {@return the statements of fact it makes} */
    public abstract List<Claim> claims();

    /** {@return what others said about it} */
    public abstract List<Testimonial> testimonials();

    /** {@return whose work is shown in it} */
    public abstract List<Credit> credits();

    /** {@return who speaks, or empty when nobody said} */
    public abstract Optional<Voice> voice();

    /** {@return what it watches about those who read it, or empty when nobody said} */
    public abstract Optional<Tracking> tracking();

    /** {@return what it tells at a first contact, or empty when it is none} */
    public abstract Optional<FirstNotice> firstNotice();

    /** {@return its words per channel and language} */
    public abstract List<Message> messages();

    @Value.Check
    void check() {
        Checks.text("id", id());
        Checks.text("ask", ask());
        Checks.text("benefitForYou", benefitForYou());
        Checks.text("benefitForUs", benefitForUs());
        Checks.within("opensAt", opensAt());
        Checks.length("decisionTime", decisionTime());
        opensAt()
                .ifPresent(opens ->
                        deadline().ifPresent(end -> Checks.notAfter("opensAt", opens, "deadline.at", end.at())));
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Invitation}. */
    public static final class Builder extends ImmutableInvitation.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Invitation fromJson(ImmutableInvitation.Json json) {
        return ImmutableInvitation.fromJson(json);
    }
}
