package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.TimeBounds;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what is older than an instant from some hundred people, whom nobody else changes meanwhile. What a contact counts in is looked
 * for from the later of the clock and the last step: nobody steps again for whoever is left alone.
 */
final class Retention {
    private static final int PEOPLE = 500;
    private static final String NEXT = "SELECT person FROM ncm_person WHERE person > ? ORDER BY person LIMIT " + PEOPLE;

    private static final String OF_THESE = " WHERE person > ? AND person <= ?";
    private static final String LATEST =
            "(SELECT MAX(contact_ms) FROM ncm_contact c WHERE c.person = ncm_person.person AND c.state <> 'observed')";
    /** A contact may be all that tells when the last step was. */
    private static final String KEEP_LAST_STEP =
            "UPDATE ncm_person SET last_step_ms = " + LATEST + OF_THESE + " AND last_step_ms < " + LATEST;
    /** How far back a contact of a person counts: by what they stated, or by the rules. */
    private static final String REACH = "CASE WHEN reach_ms > ? THEN reach_ms ELSE ? END";

    private static final String UNCOUNTED = "('held', 'ended', 'reserved', 'observed')";
    /** What goes once no window reaches back to it. */
    private static final String COUNTED = "state NOT IN " + UNCOUNTED + " AND kind <> 'consent-request'";

    /**
     * Where a contact goes by the clock alone, that is a step: should the clock turn out to have run ahead, nothing is decided as of before
     * it, when what went would count still.
     */
    private static final String STEP = "UPDATE ncm_person SET last_step_ms = ?" + OF_THESE
            + " AND EXISTS (SELECT 1 FROM ncm_contact c WHERE c.person = ncm_person.person AND "
            + COUNTED + " AND c.contact_ms < ? AND c.contact_ms < ? - " + REACH
            + " AND c.contact_ms >= last_step_ms - " + REACH + ")";
    /** The last contact that goes and counted once; what comes after it is whole. */
    private static final String GOES =
            "(SELECT MAX(c.contact_ms) + 1 FROM ncm_contact c WHERE c.person = ncm_person.person"
                    + " AND " + COUNTED + " AND state <> 'corrected'"
                    + " AND c.contact_ms < ? AND c.contact_ms < last_step_ms - " + REACH + ")";

    private static final String KEEP_WHOLE_SINCE = "UPDATE ncm_person SET whole_since_ms = " + GOES + OF_THESE + " AND "
            + GOES + " > COALESCE(whole_since_ms, " + TimeBounds.EARLIEST.toEpochMilli() + ")";
    /**
     * A permit of that age ended long ago. What counts stays as long as any window that the person ever stated, or that the rules
     * have; questions for consent count for life.
     */
    private static final String REMOVE_ROWS = "DELETE FROM ncm_contact" + OF_THESE
            + " AND contact_ms < ? AND (state IN " + UNCOUNTED
            + " OR (" + COUNTED + " AND contact_ms < (SELECT last_step_ms - " + REACH
            + " FROM ncm_person p WHERE p.person = ncm_contact.person)))";

    /** When and why a contact was corrected stands in the same column, and goes with the contact. */
    private static final String REMOVE_GROUNDS = "UPDATE ncm_contact SET grounds = NULL" + OF_THESE
            + " AND contact_ms < ? AND grounds IS NOT NULL AND state <> 'corrected'";

    private final Link link;
    private final long nowMillis;
    private final long beforeMillis;
    private final long reachMillis;

    Retention(Link link, Instant now, Duration retention, long reachMillis) {
        this.link = link;
        this.nowMillis = TimeBounds.clamp(now).toEpochMilli();
        this.beforeMillis = TimeBounds.clamp(now.minus(retention)).toEpochMilli();
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
        PreparedStatement step = link.prepared(STEP);
        Parameters.of(step)
                .number(nowMillis)
                .text(after)
                .text(last)
                .number(beforeMillis)
                .number(nowMillis)
                .number(reachMillis)
                .number(reachMillis)
                .number(reachMillis)
                .number(reachMillis);
        step.executeUpdate();
        keepWholeSince(after, last);
        PreparedStatement rows = link.prepared(REMOVE_ROWS);
        Parameters.of(rows)
                .text(after)
                .text(last)
                .number(beforeMillis)
                .number(reachMillis)
                .number(reachMillis);
        PreparedStatement grounds = link.prepared(REMOVE_GROUNDS);
        Parameters.of(grounds).text(after).text(last).number(beforeMillis);
        Removed removed = soFar.plus(people.size(), rows.executeUpdate(), grounds.executeUpdate());
        if (removed.rows() + removed.grounds() > soFar.rows() + soFar.grounds()) {
            link.erases();
        }
        return removed;
    }

    /** An allowance that reaches back to what goes waits until it does no longer. */
    private void keepWholeSince(String after, String last) throws SQLException {
        PreparedStatement whole = link.prepared(KEEP_WHOLE_SINCE);
        Parameters.of(whole)
                .number(beforeMillis)
                .number(reachMillis)
                .number(reachMillis)
                .text(after)
                .text(last)
                .number(beforeMillis)
                .number(reachMillis)
                .number(reachMillis);
        whole.executeUpdate();
    }
}
