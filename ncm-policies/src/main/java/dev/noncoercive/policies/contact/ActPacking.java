package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.util.Optional;

/** An act as a few bytes: what many people say alike is kept once; who, when, until when and the id are its own. */
final class ActPacking {
    private static final PersonId NOBODY = PersonId.of("nobody");
    private static final int HAS_ID = 1;
    private static final int HAS_END = 2;

    private final Pool<PersonAct> wordings = new Pool<>();

    void pack(PersonAct act, ByteWriter out) {
        Optional<Instant> end = endOf(act);
        out.octet((act.id().isPresent() ? HAS_ID : 0) | (end.isPresent() ? HAS_END : 0));
        boolean noEnd = end.isEmpty();
        out.number(wordings.numberOf(
                with(act, NOBODY, Instant.EPOCH, Optional.empty(), noEnd ? end : Optional.of(Instant.EPOCH))));
        out.instant(act.at());
        act.id().ifPresent(out::text);
        end.ifPresent(out::instant);
    }

    PersonAct unpack(PersonId person, ByteReader in) {
        int flags = in.octet();
        PersonAct wording = wordings.at(in.number());
        Instant at = in.instant();
        Optional<String> id = (flags & HAS_ID) == 0 ? Optional.empty() : Optional.of(in.text());
        Optional<Instant> end = (flags & HAS_END) == 0 ? Optional.empty() : Optional.of(in.instant());
        return with(wording, person, at, id, end);
    }

    private static Optional<Instant> endOf(PersonAct act) {
        if (act instanceof ConsentGiven given) {
            return given.validUntil();
        }
        return act instanceof Paused paused ? Optional.of(paused.until()) : Optional.empty();
    }

    private static PersonAct with(
            PersonAct act, PersonId person, Instant at, Optional<String> id, Optional<Instant> end) {
        PersonAct own = act.as(id, person, at);
        if (own instanceof ConsentGiven given) {
            return given.withValidUntil(end);
        }
        return own instanceof Paused paused ? paused.withUntil(end.orElse(paused.until())) : own;
    }
}
