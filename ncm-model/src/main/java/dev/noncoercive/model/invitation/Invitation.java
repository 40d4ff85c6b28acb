package dev.noncoercive.model.invitation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.internal.Checks;
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
@JsonPropertyOrder({"id", "door", "choices", "deadline", "claims", "messages"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Invitation implements WithInvitation {
    Invitation() {}

    /** {@return the id within its campaign} */
    public abstract String id();

    /** {@return what is behind it, or empty when only the message is known} */
    public abstract Optional<Door> door();

    /** {@return the choices offered, empty when no answer is asked} */
    public abstract List<Choice> choices();

    /** {@return when the door closes, or empty when it stays open} */
    public abstract Optional<Deadline> deadline();

    /** {@return the statements of fact it makes} */
    public abstract List<Claim> claims();

    /** {@return its words per channel and language} */
    public abstract List<Message> messages();

    @Value.Check
    void check() {
        Checks.text("id", id());
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
