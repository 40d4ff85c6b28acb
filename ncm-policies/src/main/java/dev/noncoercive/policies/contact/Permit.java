package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.NavigableSet;
import org.immutables.value.Value;

/**
 * A single-use right to make one contact, for a stated time. While it lives it counts as a contact.
 *
 * <p>It is not a permission to send by itself: the gate that gave it asks again at hand-over. Any change of the person's word
 * voids it, and void it stays, also when its key is asked again and gets another. It cannot be made by hand or read from a document.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class Permit {
    Permit() {}

    /** {@return the contact it is for} */
    @Value.Parameter
    public abstract ContactKey key();

    /** {@return what the contact is filed under} */
    @Value.Parameter
    public abstract ContactLabels labels();

    @Value.Parameter
    abstract SameAddress address();

    /** {@return the keys of the address it goes to, none where that is not known} */
    public NavigableSet<AddressKey> addressKeys() {
        return address().keys();
    }

    /** {@return when it was given} */
    @Value.Parameter
    public abstract Instant givenAt();

    /** {@return the first instant at which it no longer lives} */
    @Value.Parameter
    public abstract Instant endsAt();

    /** Whether a row is of this very permit, and not of another that its key got. The end may have come nearer since. */
    boolean isOf(ContactRow row) {
        return row.at().equals(givenAt())
                && row.endsAt().filter(end -> !end.isAfter(endsAt())).isPresent();
    }

    /** As the row of a permit says, until the use of the message ends that is asked for now. */
    static Permit of(ContactRow row, ContactRequest request) {
        Instant end = request.endOfUse(row.endsAt().orElse(row.at()));
        return of(request.contactKey(), row.labels(), row.addressKeys(), row.at(), end);
    }

    static Permit of(
            ContactKey key, ContactLabels labels, NavigableSet<AddressKey> keys, Instant givenAt, Instant endsAt) {
        return ImmutablePermit.of(key, labels, new SameAddress(keys), givenAt, endsAt);
    }
}
