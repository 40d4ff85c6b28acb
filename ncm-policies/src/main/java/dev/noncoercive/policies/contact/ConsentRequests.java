package dev.noncoercive.policies.contact;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.consent.RollingWindow;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.model.contact.ContactLabels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The limits of questions for consent: a question is a contact, and a no is not asked again for a long time. */
final class ConsentRequests {
    /** How long a sender does not ask again after a no. */
    static final Duration REST = Duration.ofDays(365);

    private static final List<Allowance> LIMITS =
            List.of(Allowance.of(1, Duration.ofDays(30)), Allowance.of(2, Window.lifetime()));

    private ConsentRequests() {}

    /** How often one sender may ask; nothing for other kinds of contacts. */
    static List<Allowance> limits(ContactRequest request) {
        return request.kind() == ContactKind.CONSENT_REQUEST ? LIMITS : List.of();
    }

    /** How long one is remembered after forgetting, so that the next one waits as it would have. */
    static Duration remembered() {
        return LIMITS.stream()
                .filter(limit -> limit.per() instanceof RollingWindow)
                .map(Reach::of)
                .reduce(Duration.ZERO, Reach::longer);
    }

    static boolean isOne(ContactLabels contact, SenderId sender) {
        return contact.kind() == ContactKind.CONSENT_REQUEST && contact.sender().equals(sender);
    }

    /** Before when a person who said no is not asked again. */
    static Optional<Instant> restAfterNo(ContactRequest request, PersonWord word) {
        return request.kind() == ContactKind.CONSENT_REQUEST
                ? word.refusedAt(request.labels()).map(no -> no.plus(REST))
                : Optional.empty();
    }
}
