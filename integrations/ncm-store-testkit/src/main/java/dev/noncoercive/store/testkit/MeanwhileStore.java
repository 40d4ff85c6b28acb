package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;

/** A store in which something happens right after its user has read a person for the first time. */
final class MeanwhileStore implements ContactStore {
    private final ContactStore store;
    private Optional<Runnable> meanwhile;

    MeanwhileStore(ContactStore store, Runnable meanwhile) {
        this.store = store;
        this.meanwhile = Optional.of(meanwhile);
    }

    @Override
    public ContactHistory read(PersonId person) {
        ContactHistory read = store.read(person);
        Optional<Runnable> next = meanwhile;
        meanwhile = Optional.empty();
        next.ifPresent(Runnable::run);
        return read;
    }

    @Override
    public <R> R step(Scope scope, Stepping<R> stepping) {
        return store.step(scope, stepping);
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        return store.stepTogether(scope, stepping);
    }

    @Override
    public NavigableSet<AddressKey> addressesOf(PersonId person) {
        return store.addressesOf(person);
    }

    @Override
    public AddressRow read(AddressKey address) {
        return store.read(address);
    }

    @Override
    public Optional<Instant> completeSince() {
        return store.completeSince();
    }

    @Override
    public void keepCompleteSince(Instant since) {
        store.keepCompleteSince(since);
    }
}
