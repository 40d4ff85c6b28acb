package dev.noncoercive.store.testkit;

import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.Optional;

/** What stands in the books of the {@link Oracle} under one key, or was reported. */
final class OracleEntry {
    final ContactLabels labels;
    Instant at;
    Optional<Instant> ends;
    boolean handedOver;
    boolean confirmed;
    boolean over;

    OracleEntry(ContactLabels labels, Instant at, Optional<Instant> ends) {
        this.labels = labels;
        this.at = at;
        this.ends = ends;
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
