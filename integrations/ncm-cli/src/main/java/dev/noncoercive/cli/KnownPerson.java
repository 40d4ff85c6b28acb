package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.store.jdbc.JdbcContactStore;

/** Whether a store knows somebody at all: an id that it does not know may be a typo. */
final class KnownPerson {
    private KnownPerson() {}

    /** By what they said or were sent, where they are known, that they were forgotten, or that a step was theirs. */
    static boolean isIn(JdbcContactStore store, PersonId person) {
        ContactHistory known = store.read(person);
        return !known.acts().isEmpty()
                || !known.rows().isEmpty()
                || known.tombstone().isPresent()
                || known.lastStep().isAfter(ContactHistory.empty().lastStep())
                || !store.addressesOf(person).isEmpty();
    }
}
