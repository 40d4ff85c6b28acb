package dev.noncoercive.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes what is older than an instant from some hundred people, whom nobody else changes meanwhile. */
final class Retention {
    private static final int PEOPLE = 500;
    private static final String NEXT = "SELECT person FROM ncm_person WHERE person > ? ORDER BY person LIMIT " + PEOPLE;

    private static final String OF_THESE = " WHERE person > ? AND person <= ?";
    private static final String LATEST =
            "(SELECT MAX(contact_ms) FROM ncm_contact c WHERE c.person = ncm_person.person AND c.state <> 'observed')";
    /** A contact may be all that tells when the last step was. */
    private static final String KEEP_LAST_STEP =
            "UPDATE ncm_person SET last_step_ms = " + LATEST + OF_THESE + " AND last_step_ms < " + LATEST;
    /**
     * A permit of that age ended long ago. What counts stays as long as any window that the person ever stated, or that the rules
     * have; questions for consent count for life.
     */
    private static final String REMOVE_ROWS = "DELETE FROM ncm_contact" + OF_THESE
            + " AND contact_ms < ? AND (state IN ('held', 'ended', 'reserved', 'observed')"
            + " OR (kind <> 'consent-request' AND contact_ms < (SELECT last_step_ms"
            + " - CASE WHEN reach_ms > ? THEN reach_ms ELSE ? END"
            + " FROM ncm_person p WHERE p.person = ncm_contact.person)))";

    /** When and why a contact was corrected stands in the same column, and goes with the contact. */
    private static final String REMOVE_GROUNDS = "UPDATE ncm_contact SET grounds = NULL" + OF_THESE
            + " AND contact_ms < ? AND grounds IS NOT NULL AND state <> 'corrected'";

    private final Link link;
    private final Instant before;
    private final long reachMillis;

    Retention(Link link, Instant before, long reachMillis) {
        this.link = link;
        this.before = before;
        this.reachMillis = reachMillis;
    }

    /** The next people after one, in the order of the database, who are held. */
    List<String> hold(String after, String holding) throws SQLException {
        PreparedStatement statement = link.prepared(NEXT + holding);
        Parameters.of(statement).text(after);
        List<String> people = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                people.add(result.getString(1));
            }
        }
        return people;
    }

    /** Removes from the people after one, up to and with another. */
    Removed remove(Removed soFar, String after, List<String> people) throws SQLException {
        String last = people.get(people.size() - 1);
        PreparedStatement keep = link.prepared(KEEP_LAST_STEP);
        Parameters.of(keep).text(after).text(last);
        keep.executeUpdate();
        PreparedStatement rows = link.prepared(REMOVE_ROWS);
        Parameters.of(rows)
                .text(after)
                .text(last)
                .number(before.toEpochMilli())
                .number(reachMillis)
                .number(reachMillis);
        PreparedStatement grounds = link.prepared(REMOVE_GROUNDS);
        Parameters.of(grounds).text(after).text(last).number(before.toEpochMilli());
        return soFar.plus(people.size(), rows.executeUpdate(), grounds.executeUpdate());
    }
}
