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
    public abstract ContactKey key();

    /** {@return what the contact is filed under} */
    public abstract ContactLabels labels();

    /** {@return the keys of the address it goes to, none where that is not known} */
    @Value.NaturalOrder
    public abstract NavigableSet<AddressKey> addressKeys();

    /** {@return when it was given} */
    public abstract Instant givenAt();

    /** {@return the first instant at which it no longer lives} */
    public abstract Instant endsAt();
}
