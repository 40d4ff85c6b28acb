package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cuts every instant that enters a history to milliseconds, in the direction that holds more back. */
final class Milliseconds {
    private static final Duration ONE = Duration.ofMillis(1);

    private Milliseconds() {}

    static Instant down(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant up(Instant instant) {
        return down(instant).equals(instant) ? instant : down(instant).plus(ONE);
    }

    static Contact of(Contact contact) {
        return contact.withAt(down(contact.at()));
    }

    /** An act at an instant that is not after another: nothing that was heard of lies ahead. */
    static PersonAct of(PersonAct act, Instant notAfter) {
        Instant at = down(act.at().isAfter(notAfter) ? notAfter : act.at());
        PersonAct cut = act.as(act.id(), act.person(), at);
        if (cut instanceof ConsentGiven given) {
            return given.withValidUntil(given.validUntil().map(Milliseconds::down));
        }
        return cut instanceof Paused paused ? paused.withUntil(up(paused.until())) : cut;
    }
}
