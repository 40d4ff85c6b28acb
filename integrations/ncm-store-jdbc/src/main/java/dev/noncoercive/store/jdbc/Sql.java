package dev.noncoercive.store.jdbc;

/** The statements that both databases understand, and what they are made of. */
final class Sql {
    /** In the order in which {@link Rows} reads them. */
    static final String PERSON_READ =
            "last_step_ms, forgotten_ms, held_ms, reach_ms, kept_nos, (" + KnownPast.SINCE + ")";

    static final String PERSON = "SELECT " + PERSON_READ + " FROM ncm_person WHERE person = ?";
    static final String PERSON_COLUMNS = "person, last_step_ms, reach_ms, forgotten_ms, held_ms, kept_nos";
    static final String ON_KNOWN_PERSON =
            " ON CONFLICT (person) DO UPDATE SET last_step_ms = excluded.last_step_ms, reach_ms = excluded.reach_ms,"
                    + " forgotten_ms = excluded.forgotten_ms, held_ms = excluded.held_ms, kept_nos = excluded.kept_nos";
    static final String SAVE_PERSON =
            "INSERT INTO ncm_person (" + PERSON_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)" + ON_KNOWN_PERSON;

    static final String ACT_COLUMNS = "person, heard, act_id, act_ms, body";
    static final String ACTS = "SELECT act_id, act_ms, body FROM ncm_act WHERE person = ? ORDER BY heard";
    static final String SAVE_ACT = "INSERT INTO ncm_act (" + ACT_COLUMNS + ") VALUES (?, ?, ?, ?, ?)";

    /** In the order in which {@link Rows} reads them; the grounds come last. */
    private static final String CONTACT_COLUMNS =
            "slot, sender, purpose, channel, topic, kind, state, contact_ms, ends_ms, held_for, address_keys, ";

    static final String SAVED_CONTACT_COLUMNS = "person, " + CONTACT_COLUMNS + "grounds";
    static final String ALL_CONTACTS =
            "SELECT " + CONTACT_COLUMNS + "grounds FROM ncm_contact WHERE person = ? ORDER BY contact_ms, slot";
    static final String CONTACT =
            "SELECT " + CONTACT_COLUMNS + "grounds FROM ncm_contact WHERE person = ? AND slot = ?";
    /** The grounds of other contacts than the one asked for decide nothing. */
    static final String CONTACTS_OF_PERSON = "SELECT " + CONTACT_COLUMNS
            + "CASE WHEN slot = ? THEN grounds END FROM ncm_contact WHERE person = ? AND (slot = ? OR contact_ms >= ";
    /** Of people {@code p} in which scopes {@code asked} ask for slots and reaches. */
    static final String CONTACTS_OF_PEOPLE = "SELECT c.slot, c.sender, c.purpose, c.channel, c.topic, c.kind, c.state,"
            + " c.contact_ms, c.ends_ms, c.held_for, c.address_keys, CASE WHEN c.slot = asked.slot THEN c.grounds END, c.person";

    static final String ON_KNOWN_CONTACT = " ON CONFLICT (person, slot) DO UPDATE SET"
            + " purpose = excluded.purpose, channel = excluded.channel, topic = excluded.topic, kind = excluded.kind,"
            + " state = excluded.state, contact_ms = excluded.contact_ms, ends_ms = excluded.ends_ms,"
            + " held_for = excluded.held_for, address_keys = excluded.address_keys,"
            + " grounds = CASE WHEN excluded.state = 'observed' THEN excluded.grounds"
            + " ELSE COALESCE(excluded.grounds, ncm_contact.grounds) END";
    static final String SAVE_CONTACT = "INSERT INTO ncm_contact (" + SAVED_CONTACT_COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + ON_KNOWN_CONTACT;

    static final String FORGET_ACTS = "DELETE FROM ncm_act WHERE person = ?";
    static final String REMOVE_CONTACT = "DELETE FROM ncm_contact WHERE person = ? AND slot = ?";
    static final String FORGET_CONTACTS = "DELETE FROM ncm_contact WHERE person = ?";

    private Sql() {}
}
