package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.ConsentGiven;
import java.time.Instant;
import java.util.Optional;

/** A consent that was said: its wording, which many people share, and its own time and end. */
record Yes(ConsentGiven wording, Instant at, Optional<Instant> validUntil) {
    static Optional<Yes> of(Said said) {
        return said.wording() instanceof ConsentGiven given
                ? Optional.of(new Yes(given, said.at(), said.end()))
                : Optional.empty();
    }

    boolean isOverAt(Instant instant) {
        return validUntil.isPresent() && !instant.isBefore(validUntil.get());
    }

    boolean coversTopicOf(ContactRequest request) {
        return wording.topics().isEmpty()
                || (request.topic().isPresent()
                        && wording.topics().contains(request.topic().get()));
    }
}
