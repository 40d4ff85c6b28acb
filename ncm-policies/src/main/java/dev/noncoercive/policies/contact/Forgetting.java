package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A step that erases a person, everywhere or not at all: where something was sent to an address that it does not see, it changes nothing and
 * answers nothing, so that it is taken again with all of them.
 */
record Forgetting(RuleBook rules) implements SteppingTogether<Optional<Tombstone>> {
    /** Every address where the person is known, or was when something went there. */
    static NavigableSet<AddressKey> addresses(ContactStore store, PersonId person) {
        NavigableSet<AddressKey> all = new TreeSet<>(store.addressesOf(person));
        all.addAll(ForgottenRows.addresses(store.read(person)));
        return all;
    }

    @Override
    public StepTogether<Optional<Tombstone>> take(Household known, Instant now) {
        if (!known.addresses().keySet().containsAll(ForgottenRows.addresses(known.history()))) {
            return new StepTogether<>(known, Optional.empty());
        }
        Household forgotten = known.forgotten(rules, now);
        return new StepTogether<>(forgotten, forgotten.history().tombstone());
    }
}
