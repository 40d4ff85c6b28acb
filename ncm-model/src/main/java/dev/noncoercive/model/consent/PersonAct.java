package dev.noncoercive.model.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a person did that changes what may be sent to them: gave or took back a consent, set preferences, paused or
 * resumed, stopped everything, or answered.
 *
 * <p>It is never something that a sender did; what a provider reports for the person counts as theirs. What a person allows is the fold of their acts by time; at one instant the no
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
    @JsonSubTypes.Type(value = ImmutableResumed.class, name = "resume"),
    @JsonSubTypes.Type(value = ImmutableStopped.class, name = "stop"),
    @JsonSubTypes.Type(value = ImmutableAnswered.class, name = "answer")
})
public abstract sealed class PersonAct
        permits ConsentGiven, ConsentWithdrawn, PreferencesSet, Paused, Resumed, Stopped, Answered {
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
     * @return true for a withdrawal, a pause and a stop
     */
    @JsonIgnore
    public boolean isNo() {
        return this instanceof ConsentWithdrawn || this instanceof Paused || this instanceof Stopped;
    }

    /**
     * The same act under another id, of somebody else, or at another time.
     *
     * @param newId  the id, or empty, not null
     * @param newPerson  who acted, not null
     * @param newTime  when the person acted, not null
     * @return the act, not null
     * @throws IllegalArgumentException if the id is blank or the time beyond {@link dev.noncoercive.model.TimeBounds}
     */
    public PersonAct as(Optional<String> newId, PersonId newPerson, Instant newTime) {
        if (this instanceof ConsentGiven given) {
            return given.withId(newId).withPerson(newPerson).withAt(newTime);
        }
        if (this instanceof ConsentWithdrawn withdrawn) {
            return withdrawn.withId(newId).withPerson(newPerson).withAt(newTime);
        }
        if (this instanceof PreferencesSet set) {
            return set.withId(newId).withPerson(newPerson).withAt(newTime);
        }
        if (this instanceof Paused paused) {
            return paused.withId(newId).withPerson(newPerson).withAt(newTime);
        }
        if (this instanceof Resumed resumed) {
            return resumed.withId(newId).withPerson(newPerson).withAt(newTime);
        }
        return this instanceof Stopped stopped
                ? stopped.withId(newId).withPerson(newPerson).withAt(newTime)
                : ((Answered) this).withId(newId).withPerson(newPerson).withAt(newTime);
    }
}
