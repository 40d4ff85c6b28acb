package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.consent.Resumed;
import java.time.Instant;
import java.util.Optional;

/**
 * What was said, apart from who said it, when, and under which id: the same for the many people who ticked one form, so that a store
 * can keep and read it once.
 *
 * <p>For example, the newsletter by e-mail, at most two in thirty days.
 *
 * @since 0.1
 */
public final class ActWording {
    private static final PersonId NOBODY = PersonId.of("nobody");

    private ActWording() {}

    /**
     * The wording of an act: the act as if {@code nobody} had said it in 1970, without an id.
     *
     * @param act  the act, not null
     * @return the wording, equal for acts that say the same, not null
     */
    public static PersonAct of(PersonAct act) {
        return said(act, NOBODY, Instant.EPOCH, Optional.empty());
    }

    /**
     * An act with a wording.
     *
     * @param wording  what is said, not null
     * @param person  who says it, not null
     * @param at  when, not null
     * @param id  under which id it is known, or empty, not null
     * @return the act, not null
     */
    public static PersonAct said(PersonAct wording, PersonId person, Instant at, Optional<String> id) {
        if (wording instanceof ConsentGiven given) {
            return given.withPerson(person).withAt(at).withId(id);
        }
        if (wording instanceof ConsentWithdrawn withdrawn) {
            return withdrawn.withPerson(person).withAt(at).withId(id);
        }
        if (wording instanceof PreferencesSet set) {
            return set.withPerson(person).withAt(at).withId(id);
        }
        if (wording instanceof Paused paused) {
            return paused.withPerson(person).withAt(at).withId(id);
        }
        return ((Resumed) wording).withPerson(person).withAt(at).withId(id);
    }
}
