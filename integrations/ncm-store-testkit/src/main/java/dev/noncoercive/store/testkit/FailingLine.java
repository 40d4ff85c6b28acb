package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;

/** A store as a sender sees it whose line is broken: no step arrives, or it does and the answer is lost on the way back. */
final class FailingLine implements ContactStore {
    private final ContactStore store;
    private final boolean arrives;
    private Optional<Object> lost = Optional.empty();

    private FailingLine(ContactStore store, boolean arrives) {
        this.store = store;
        this.arrives = arrives;
    }

    static FailingLine losingAnswers(ContactStore store) {
        return new FailingLine(store, true);
    }

    static FailingLine losingQuestions(ContactStore store) {
        return new FailingLine(store, false);
    }

    /** What the last step answered, which its sender did not hear; nothing where it did not arrive. */
    Optional<Object> lost() {
        return lost;
    }

    @Override
    public <R> R step(Scope scope, Stepping<R> stepping) {
        if (arrives) {
            lost = Optional.of(store.step(scope, stepping));
        }
        throw broken();
    }

    @Override
    public <R> R stepTogether(Scope scope, SteppingTogether<R> stepping) {
        if (arrives) {
            lost = Optional.of(store.stepTogether(scope, stepping));
        }
        throw broken();
    }

    @Override
    public NavigableSet<AddressKey> addressesOf(PersonId person) {
        throw broken();
    }

    @Override
    public AddressRow read(AddressKey address) {
        throw broken();
    }

    @Override
    public ContactHistory read(PersonId person) {
        throw broken();
    }

    @Override
    public Optional<Instant> completeSince() {
        throw broken();
    }

    @Override
    public void keepCompleteSince(Instant since) {
        throw broken();
    }

    private static ContactStoreException broken() {
        return new ContactStoreException("the line to the store is broken");
    }
}
