package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is kept of each person, as bytes. People are spread over stripes with a lock each, and no object is kept for a person: so
 * millions cost no collector time, and two threads seldom wait for each other.
 */
final class PersonRecords {
    private static final int STRIPE_BITS = 8;

    private final RecordStripe[] stripes = new RecordStripe[1 << STRIPE_BITS];

    PersonRecords() {
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new RecordStripe();
        }
    }

    /** Where a person is kept; the lock is for who calls to hold. */
    RecordStripe of(PersonId person) {
        return stripes[RecordStripe.hash(person) >>> (Integer.SIZE - STRIPE_BITS)];
    }

    /** Everybody, in no order, some at a time; who comes meanwhile may be among them or not. */
    void forEach(Consumer<PersonId> each) {
        for (RecordStripe stripe : stripes) {
            List<PersonId> people = new ArrayList<>();
            stripe.lock();
            try {
                stripe.forEach(people::add);
            } finally {
                stripe.unlock();
            }
            people.forEach(each);
        }
    }
}
