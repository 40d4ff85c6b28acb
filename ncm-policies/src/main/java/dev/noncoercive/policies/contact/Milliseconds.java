package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import java.time.Duration;
import java.time.Instant;

/** Cuts every instant that enters a history to milliseconds, in the direction that holds more back. */
final class Milliseconds {
    private static final Duration ONE = Duration.ofMillis(1);
    private static final int NANOS = 1_000_000;

    private Milliseconds() {}

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // only what is beyond the millisecond is asked for
    static Instant down(Instant instant) {
        int beyond = instant.getNano() % NANOS;
        return beyond == 0 ? instant : instant.minusNanos(beyond);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant up(Instant instant) {
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
