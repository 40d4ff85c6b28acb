package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What one step must add to the tables. */
record Change(
        String person,
        ContactHistory after,
        List<PersonAct> acts,
        List<ContactRow> contacts,
        int actsKnown,
        List<String> slotsGone,
        boolean forgets,
        boolean changesPerson) {
    /** The row of a person may say an older last step than their contacts do, but not by more than this. */
    private static final Duration STALE_MAX = Duration.ofDays(90);

    static Change between(String person, Database.Known before, ContactHistory after) {
        List<PersonAct> acts = after.actsBeyond(before.history());
        List<ContactRow> contacts = after.rowsBeyond(before.history());
        boolean forgets = after.erases(before.history());
        boolean changesPerson = before.savedLastStep().isEmpty()
                || !acts.isEmpty()
                || !after.tombstone().equals(before.history().tombstone())
                || !after.wholeSince().equals(before.history().wholeSince())
                || !isCarried(before, after, contacts);
        return new Change(
                person,
                after,
                acts,
                contacts,
                before.history().acts().size(),
                forgets ? List.of() : after.slotsGone(before.history()),
                forgets,
                changesPerson);
    }

    /** Whether anything that stands in the tables goes. */
    boolean removes() {
        return forgets || !slotsGone.isEmpty();
    }

    /** A contact of the last step says when it was; then the row of the person need not be written too. */
    private static boolean isCarried(Database.Known before, ContactHistory after, List<ContactRow> contacts) {
        Instant lastStep = after.lastStep();
        boolean isFresh = before.savedLastStep()
                .filter(saved -> lastStep.isBefore(saved.plus(STALE_MAX)))
                .isPresent();
        return lastStep.equals(before.history().lastStep())
                || (isFresh && contacts.stream().anyMatch(row -> row.at().equals(lastStep)));
    }
}
