package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a person did that changes what may be sent to them: gave or took back a consent, set preferences, paused or
 * resumed.
 *
 * <p>It is never something that a sender did. What a person allows is the fold of their acts by time; at one instant the no
 * wins. For example, a {@link ConsentGiven} on 1 November and a {@link ConsentWithdrawn} on 5 December.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImmutableConsentGiven.class, name = "give-consent"),
    @JsonSubTypes.Type(value = ImmutableConsentWithdrawn.class, name = "withdraw-consent"),
    @JsonSubTypes.Type(value = ImmutablePreferencesSet.class, name = "set-preferences"),
    @JsonSubTypes.Type(value = ImmutablePaused.class, name = "pause"),
    @JsonSubTypes.Type(value = ImmutableResumed.class, name = "resume")
})
public abstract sealed class PersonAct permits ConsentGiven, ConsentWithdrawn, PreferencesSet, Paused, Resumed {
    PersonAct() {}

    /** {@return the id under which the act is known, or empty; the same id twice is the same act} */
    public abstract Optional<String> id();

    /** {@return who acted} */
    public abstract PersonId person();

    /** {@return when the person acted, not when it was heard of} */
    public abstract Instant at();

    /**
     * Whether the act is a no: at the same instant it comes after a yes, so that it wins.
     *
     * @return true for a withdrawal and a pause
     */
    @JsonIgnore
    public boolean isNo() {
        return this instanceof ConsentWithdrawn || this instanceof Paused;
    }
}
