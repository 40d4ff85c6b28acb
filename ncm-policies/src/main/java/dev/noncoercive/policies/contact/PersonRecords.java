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
    /** Of more stripes, more arrays wait for the next cell; of fewer, more threads wait. */
    private static final int STRIPE_BITS = 7;

    private final RecordStripe[] stripes = new RecordStripe[1 << STRIPE_BITS];

    PersonRecords() {
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new RecordStripe();
        }
    }

    /** Where a person is kept; whoever calls holds its monitor. */
    RecordStripe of(PersonId person) {
        return stripe(RecordStripe.hash(person));
    }

    private RecordStripe stripe(int hash) {
        return stripes[hash >>> (Integer.SIZE - STRIPE_BITS)];
    }

    /**
     * Reads what leads to the record of one person, without the lock, as {@link #touch} does: where the pages of the cell are becomes known
     * while the index is waited for, so that the record itself is near.
     */
    int approach(PersonId person) {
        int hash = RecordStripe.hash(person);
        RecordStripe stripe = stripe(hash);
        return stripe.peekAround(hash) + stripe.peek(hash);
    }

    /**
     * Reads here and there in what is kept of some people, without the locks. What is read means nothing: it may be half written, or of
     * others. But it is near when its turn comes. Whoever reads one record after the other waits for memory each time; in these short loops
     * many reads are under way at once.
     */
    int touch(List<PersonId> people) {
        int[] hashes = people.stream().mapToInt(RecordStripe::hash).toArray();
        int read = 0;
        for (int hash : hashes) {
            read += stripe(hash).peek(hash);
        }
        int[] places = new int[hashes.length];
        byte[][] bytes = new byte[hashes.length][];
        for (int i = 0; i < hashes.length; i++) {
            places[i] = stripe(hashes[i]).peekPlace(hashes[i]);
            bytes[i] = stripe(hashes[i]).peekBytes(hashes[i]);
        }
        for (int i = 0; i < hashes.length; i++) {
            int from = places[i];
            read += from >= 0 && from + RecordStripe.LINE < bytes[i].length
                    ? bytes[i][from] + bytes[i][from + RecordStripe.LINE]
                    : 0;
        }
        return read;
    }

    /** Everybody, in no order, some at a time; who comes meanwhile may be among them or not. */
    void forEach(Consumer<PersonId> each) {
        for (RecordStripe stripe : stripes) {
            List<PersonId> people = new ArrayList<>();
            synchronized (stripe) {
                stripe.forEach(people::add);
            }
            people.forEach(each);
        }
    }
}
