package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person did, apart from who they are and from the id of the act. Many people say the same: the wording may be shared, and
 * its own time and end mean nothing then.
 */
record Said(PersonAct wording, Instant at, Optional<Instant> end) {
    static Said of(PersonAct act) {
        return new Said(act, act.at(), endOf(act));
    }

    /** Until when what was said lasts, where it says so. */
    static Optional<Instant> endOf(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.validUntil();
        }
        return act instanceof Paused paused ? Optional.of(paused.until()) : Optional.empty();
    }

    boolean isYes() {
        return wording instanceof ConsentGiven;
    }
}
