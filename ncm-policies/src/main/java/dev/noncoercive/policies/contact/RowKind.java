package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.util.List;

/** What many rows have in common: everything but the slot and the time. */
record RowKind(ContactLabels labels, List<AddressKey> addressKeys, ContactState state, boolean isShared) {
    static RowKind of(ContactRow row) {
        return new RowKind(
                row.labels(),
                row.addressKeys().isEmpty() ? List.of() : List.copyOf(row.addressKeys()),
                row.state(),
                row.isShared());
    }

    RowKind in(ContactState next) {
        return new RowKind(labels, addressKeys, next, isShared);
    }
}
