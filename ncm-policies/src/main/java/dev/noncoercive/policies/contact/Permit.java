package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.NavigableSet;
import org.immutables.value.Value;

/**
 * A single-use right to make one contact, for a stated time. While it lives it counts as a contact.
 *
 * <p>It is not a permission to send by itself: the gate that gave it asks again at hand-over. Any change of the person's word
 * voids it. It cannot be made by hand or read from a document.
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

    /** {@return the keys of the address it goes to, none where that is not known} */
    @Value.Parameter
    @Value.NaturalOrder
    public abstract NavigableSet<AddressKey> addressKeys();

    /** {@return when it was given} */
    @Value.Parameter
    public abstract Instant givenAt();

    /** {@return the first instant at which it no longer lives} */
    @Value.Parameter
    public abstract Instant endsAt();

    /** As the row of a permit says. */
    static Permit of(ContactRow row, ContactKey key) {
        return of(key, row.labels(), row.addressKeys(), row.at(), row.endsAt().orElse(row.at()));
    }

    static Permit of(
            ContactKey key, ContactLabels labels, NavigableSet<AddressKey> keys, Instant givenAt, Instant endsAt) {
        return ImmutablePermit.of(key, labels, keys, givenAt, endsAt);
    }
}
