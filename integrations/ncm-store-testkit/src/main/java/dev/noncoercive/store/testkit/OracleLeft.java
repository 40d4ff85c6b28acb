package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stays at an address of those who were forgotten there, in the eyes of the {@link Oracle}: until when they are held, and what each of
 * them had said. Whoever is met there afterwards may be one of them under another id.
 */
final class OracleLeft {
    final Instant at;
    final Instant heldUntil;
    /** Each as they were left when they were forgotten, and again for each no that was heard of later. */
    final Map<OraclePerson, PersonId> gone;

    private OracleLeft(Instant at, Instant heldUntil, Map<OraclePerson, PersonId> gone) {
        this.at = at;
        this.heldUntil = heldUntil;
        this.gone = gone;
    }

    /** The longest of all. */
    static OracleLeft of(Optional<OracleLeft> before, PersonId id, OraclePerson left) {
        Map<OraclePerson, PersonId> gone =
                new LinkedHashMap<>(before.map(all -> all.gone).orElse(Map.of()));
        gone.put(left.copied(), id);
        Instant at = left.forgottenAt.orElseThrow();
        return new OracleLeft(
                before.map(all -> later(all.at, at)).orElse(at),
                before.map(all -> later(all.heldUntil, left.heldUntil)).orElse(left.heldUntil),
                gone);
    }

    OracleLeft heldAtLeastUntil(Instant end) {
        return new OracleLeft(at, later(heldUntil, end), gone);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
