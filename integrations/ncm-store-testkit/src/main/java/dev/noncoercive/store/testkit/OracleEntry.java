package dev.noncoercive.store.testkit;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.ContactRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the books of the {@link Oracle} under one key, or was reported. */
final class OracleEntry {
    final ContactLabels labels;
    Instant at;
    Optional<Instant> ends;
    boolean handedOver;
    boolean confirmed;
    boolean over;

    /** Where it goes, if that was told. */
    final NavigableSet<AddressKey> addresses;

    OracleEntry(ContactLabels labels, NavigableSet<AddressKey> addresses, Instant at, Optional<Instant> ends) {
        this.labels = labels;
        this.addresses = addresses;
        this.at = at;
        this.ends = ends;
    }

    /** Whether it is what was asked for: a key is for one message to one place. */
    boolean isOf(ContactRequest request) {
        return labels.equals(request.labels()) && addresses.equals(request.addressKeys());
    }

    /** As it stands now, for the books of somebody else. */
    OracleEntry copied() {
        OracleEntry copy = new OracleEntry(labels, addresses, at, ends);
        copy.handedOver = handedOver;
        copy.confirmed = confirmed;
        copy.over = over;
        return copy;
    }

    /** Whether the books of somebody else have it as it stands now. */
    boolean isAs(@Nullable OracleEntry copy) {
        return copy != null
                && copy.at.equals(at)
                && copy.ends.equals(ends)
                && copy.handedOver == handedOver
                && copy.confirmed == confirmed
                && copy.over == over;
    }

    /** Whether nothing tells it from another, where nobody may know any more whose they were. */
    boolean isLike(OracleEntry other) {
        return at.equals(other.at) && labels.equals(other.labels) && !Collections.disjoint(addresses, other.addresses);
    }

    ContactKind kind() {
        return labels.kind();
    }

    boolean isLivingPermit(Instant now) {
        return !over && !handedOver && ends.isPresent() && now.isBefore(ends.get());
    }

    boolean existsAt(Instant instant) {
        return !over && !at.isAfter(instant) && (ends.isEmpty() || instant.isBefore(ends.get()));
    }
}
