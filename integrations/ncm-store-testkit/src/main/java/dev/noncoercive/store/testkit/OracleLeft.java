package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import java.time.Instant;

/**
 * What stays at an address of one who was forgotten there, in the eyes of the {@link Oracle}: as they were left then, and again for each no
 * that was heard of later. Whoever is met there afterwards under another id may be they.
 */
final class OracleLeft {
    final PersonId id;
    final OraclePerson gone;
    final Instant at;
    final Instant heldUntil;

    private OracleLeft(PersonId id, OraclePerson gone, Instant at, Instant heldUntil) {
        this.id = id;
        this.gone = gone;
        this.at = at;
        this.heldUntil = heldUntil;
    }

    static OracleLeft of(PersonId id, OraclePerson left) {
        return new OracleLeft(id, left.copied(), left.forgottenAt.orElseThrow(), left.heldUntil);
    }

    OracleLeft heldAtLeastUntil(Instant end) {
        return new OracleLeft(id, gone, at, end.isAfter(heldUntil) ? end : heldUntil);
    }
}
