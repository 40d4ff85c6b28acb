package dev.noncoercive.policies.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out whether silence slows a request down, and what was not answered before it. */
final class Silences {
    private Silences() {}

    static Optional<Unanswered> about(
            ContactRequest request, PersonWord word, List<Cap> caps, List<ContactRow> contacts, RuleBook rules) {
        if (rules.silence().isEmpty() || !isUninvited(request, caps)) {
            return Optional.empty();
        }
        Instant sign = word.lastSignTo(request.sender()).orElse(Instant.MIN);
        return rules.silence()
                .map(rule -> new Unanswered(
                        rule,
                        contacts.stream()
                                .filter(contact -> !contact.isShared()
                                        && isAlike(contact, request)
                                        && contact.at().isAfter(sign))
                                .toList()));
    }

    /** Whether the person did not ask for it, as an allowance of their own would. */
    private static boolean isUninvited(ContactRequest request, List<Cap> caps) {
        return switch (request.kind()) {
            case CONSENT_REQUEST, REMINDER -> true;
            case INVITATION, GIFT -> caps.stream().noneMatch(cap -> cap.owner() == RuleOwner.PERSON);
            case SERVICE, REPLY -> false;
        };
    }

    private static boolean isAlike(ContactRow contact, ContactRequest request) {
        return contact.labels().kind() == request.kind()
                && contact.labels().sender().equals(request.sender())
                && contact.labels().purpose().equals(request.purpose());
    }
}
