package dev.noncoercive.store.jdbc;

import java.util.List;
import java.util.stream.Stream;

/** The statements that both databases understand, and what they are made of. */
final class Sql {
    /** What {@link Rows} reads of a person, in this order. */
    static final List<String> OF_PERSON = List.of(
            "last_step_ms",
            "reach_ms",
            "(" + KnownPast.SINCE + ")",
            "whole_since_ms",
            "forgotten_ms",
            "held_ms",
            "kept_nos");
    /** What it reads of an act. */
    static final List<String> OF_ACT = List.of("act_ms", "body", "act_id");
    /** What it reads of a contact; before the grounds and the slot. */
    private static final List<String> OF_CONTACT = List.of(
            "sender",
            "purpose",
            "channel",
            "topic",
            "kind",
            "state",
            "contact_ms",
            "ends_ms",
            "held_for",
            "address_keys");

    static final String PERSON_READ = String.join(", ", OF_PERSON);
    static final String PERSON = "SELECT " + PERSON_READ + " FROM ncm_person WHERE person = ?";
    static final String PERSON_COLUMNS =
            "person, last_step_ms, reach_ms, forgotten_ms, held_ms, kept_nos, whole_since_ms";
    static final String ON_KNOWN_PERSON =
            " ON CONFLICT (person) DO UPDATE SET last_step_ms = excluded.last_step_ms, reach_ms = excluded.reach_ms,"
                    + " forgotten_ms = excluded.forgotten_ms, held_ms = excluded.held_ms, kept_nos = excluded.kept_nos,"
                    + " whole_since_ms = excluded.whole_since_ms";
    static final String SAVE_PERSON =
            "INSERT INTO ncm_person (" + PERSON_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)" + ON_KNOWN_PERSON;

    static final String ACT_COLUMNS = "person, heard, act_id, act_ms, body";
    static final String ACT_READ = String.join(", ", OF_ACT);

    static final String ACTS = "SELECT " + ACT_READ + " FROM ncm_act WHERE person = ? ORDER BY heard";
    static final String SAVE_ACT = "INSERT INTO ncm_act (" + ACT_COLUMNS + ") VALUES (?, ?, ?, ?, ?)";

    private static final String CONTACT_COLUMNS = String.join(", ", OF_CONTACT) + ", ";
    static final String SAVED_CONTACT_COLUMNS = "person, slot, " + CONTACT_COLUMNS + "grounds";

    static final String ALL_CONTACTS =
            "SELECT " + contact("grounds") + " FROM ncm_contact WHERE person = ? ORDER BY contact_ms, slot";
    static final String CONTACT = "SELECT " + contact("grounds") + " FROM ncm_contact WHERE person = ? AND slot = ?";

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

    /** What {@link Rows} reads of a contact, with its grounds where they are asked for: those of other contacts decide nothing. */
    static List<String> ofContact(String grounds) {
        return Stream.concat(OF_CONTACT.stream(), Stream.of(grounds, "slot")).toList();
    }

    static String contact(String grounds) {
        return String.join(", ", ofContact(grounds));
    }
}
