package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.TimeBounds;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Since when nothing is missing in the tables; each step reads it with the person. */
final class KnownPast {
    static final String SINCE = "SELECT complete_since_ms FROM ncm_history";
    private static final String KEEP = "INSERT INTO ncm_history (one, complete_since_ms) VALUES (1, ?)"
            + " ON CONFLICT (one) DO UPDATE SET complete_since_ms = excluded.complete_since_ms";
    /** What is beyond a millisecond counts as a whole one: later holds more back. */
    private static final Duration BEYOND = Duration.ofMillis(1).minusNanos(1);

    private KnownPast() {}

    static Optional<Instant> since(Link link) throws SQLException {
        try (ResultSet result = link.prepared(SINCE).executeQuery()) {
            return result.next() ? Cells.of(result).instant() : Optional.empty();
        }
    }

    /** Keeps it, and gives back what is kept. */
    static Instant keep(Link link, Instant since) throws SQLException {
        Instant kept = TimeBounds.clamp(since).plus(BEYOND);
        PreparedStatement statement = link.prepared(KEEP);
        Parameters.of(statement).number(kept.toEpochMilli());
        statement.executeUpdate();
        return kept;
    }
}
