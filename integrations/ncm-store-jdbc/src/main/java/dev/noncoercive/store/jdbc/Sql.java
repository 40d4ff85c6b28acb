package dev.noncoercive.store.jdbc;

/** The statements that both databases understand. */
final class Sql {
    static final String PERSON = "SELECT last_step_ms, forgotten_ms, held_ms FROM ncm_person WHERE person = ?";
    static final String NEW_PERSON =
            "INSERT INTO ncm_person (person, last_step_ms, reach_ms) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    static final String SAVE_PERSON =
            "UPDATE ncm_person SET last_step_ms = ?, reach_ms = ?, forgotten_ms = ?, held_ms = ? WHERE person = ?";

    static final String ACTS = "SELECT body FROM ncm_act WHERE person = ? ORDER BY heard";
    static final String SAVE_ACT = "INSERT INTO ncm_act (person, heard, act_id, act_ms, body) VALUES (?, ?, ?, ?, ?)";

    private static final String CONTACT_COLUMNS =
            "slot, sender, purpose, channel, topic, kind, state, contact_ms, ends_ms, held_for, grounds";
    /** The grounds of other contacts decide nothing. */
    private static final String WITHOUT_GROUNDS =
            "slot, sender, purpose, channel, topic, kind, state, contact_ms, ends_ms, held_for, NULL AS grounds";

    static final String ALL_CONTACTS =
            "SELECT " + CONTACT_COLUMNS + " FROM ncm_contact WHERE person = ? ORDER BY contact_ms, slot";
    /** The one of a slot, however old, and those that can still count. */
    static final String CONTACTS = "SELECT " + CONTACT_COLUMNS + " FROM ncm_contact WHERE person = ? AND slot = ?"
            + " UNION ALL SELECT " + WITHOUT_GROUNDS + " FROM ncm_contact WHERE person = ? AND slot <> ?"
            + " AND contact_ms >= (SELECT last_step_ms - CASE WHEN reach_ms > ? THEN reach_ms ELSE ? END"
            + " FROM ncm_person WHERE person = ?)";

    static final String SAVE_CONTACT = "INSERT INTO ncm_contact (person, " + CONTACT_COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person, slot) DO UPDATE SET"
            + " purpose = excluded.purpose, channel = excluded.channel, topic = excluded.topic, kind = excluded.kind,"
            + " state = excluded.state, contact_ms = excluded.contact_ms, ends_ms = excluded.ends_ms,"
            + " held_for = excluded.held_for,"
            + " grounds = COALESCE(excluded.grounds, ncm_contact.grounds)";

    static final String FORGET_ACTS = "DELETE FROM ncm_act WHERE person = ?";
    static final String FORGET_CONTACTS = "DELETE FROM ncm_contact WHERE person = ?";

    private Sql() {}
}
