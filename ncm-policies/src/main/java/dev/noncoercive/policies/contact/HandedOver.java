package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.NavigableSet;
import org.immutables.value.Value;

/**
 * Proof that the gate let one contact go, right now. Whatever sends a message should demand one.
 *
 * <p>From here on the contact counts for good, also when nobody knows whether it arrived. It cannot be made by hand.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class HandedOver {
    HandedOver() {}

    /** {@return the contact that goes} */
    public abstract ContactKey key();

    /** {@return what it is filed under} */
    public abstract ContactLabels labels();

    /** {@return the keys of the address it goes to, none where that is not known} */
    @Value.NaturalOrder
    public abstract NavigableSet<AddressKey> addressKeys();

    /** {@return the instant of the contact} */
    public abstract Instant at();

    /** Whether a row is of this very hand-over, and not of another under its key. */
    boolean isOf(ContactRow row) {
        return row.at().equals(at());
    }
}
