package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Somebody introduces a person to a sender: a friend of a friend, named, with the agreement of both.
 *
 * <p>It is good for one message; after that the person's own consent decides. For example, Bo, who took the bread
 * course, introduces Ada, who said that a letter would be welcome.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@JsonPropertyOrder({"id", "referrer", "person", "sender", "referrerAgreedAt", "personAgreedAt", "referrerNamed"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Introduction implements WithIntroduction {
    Introduction() {}

    /** {@return the id of the introduction; the one contact it allows carries it} */
    public abstract String id();

    /** {@return who introduces} */
    public abstract PersonId referrer();

    /** {@return who is introduced} */
    public abstract PersonId person();

    /** {@return to whom} */
    public abstract SenderId sender();

    /** {@return when the referrer agreed to be named} */
    public abstract Optional<Instant> referrerAgreedAt();

    /** {@return when the person agreed to be written to} */
    public abstract Optional<Instant> personAgreedAt();

    /** {@return whether the message names the referrer} */
    @JsonInclude
    public abstract boolean referrerNamed();

    @Value.Check
    void check() {
        Checks.text("id", id());
        Checks.within("referrerAgreedAt", referrerAgreedAt());
        Checks.within("personAgreedAt", personAgreedAt());
        if (referrer().equals(person())) {
            throw Checks.invalid("referrer", "be another person than the one introduced", referrer());
        }
    }

    /**
     * Whether both sides had agreed at an instant.
     *
     * @param at  the instant, not null
     * @return true when both agreed at or before it
     */
    public boolean agreedBy(Instant at) {
        return Stream.of(referrerAgreedAt(), personAgreedAt())
                .allMatch(agreed -> agreed.filter(time -> !time.isAfter(at)).isPresent());
    }

    /**
     * A builder. Everything but collections and {@code Optional}s is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Introduction}. */
    public static final class Builder extends ImmutableIntroduction.Builder {
        Builder() {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("deprecation") // the generated carrier of JSON properties is deprecated for other callers
    static Introduction fromJson(ImmutableIntroduction.Json json) {
        return ImmutableIntroduction.fromJson(json);
    }
}
