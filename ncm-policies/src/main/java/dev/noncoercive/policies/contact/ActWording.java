package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
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
        return act.as(Optional.empty(), NOBODY, Instant.EPOCH);
    }
}
