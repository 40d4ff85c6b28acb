package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import java.util.List;

/** What one step must add to the tables. */
record Change(
        String person,
        ContactHistory after,
        List<PersonAct> acts,
        List<ContactRow> contacts,
        int actsKnown,
        boolean forgets) {
    static Change between(String person, ContactHistory before, ContactHistory after) {
        return new Change(
                person,
                after,
                after.actsBeyond(before),
                after.rowsBeyond(before),
                before.acts().size(),
                !after.tombstone().equals(before.tombstone()));
    }
}
