package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.ContactLabels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out whether silence slows a request down, and what was not answered before it. */
final class Silences {
    private Silences() {}

    static Optional<Unanswered> about(
            ContactRequest request, PersonWord word, List<Cap> caps, RowRun contacts, RuleBook rules, Instant at) {
        if (!isUninvited(request, caps)) {
            return Optional.empty();
        }
        Instant sign = word.lastSignTo(request.sender()).orElse(Instant.MIN);
        return rules.silence().map(rule -> Unanswered.after(sign, rule, since(sign, request, contacts, at)));
    }

    /** What went since the last sign and stands at the instant: of what comes after it nobody knew then. */
    private static Stretches since(Instant sign, ContactRequest request, RowRun contacts, Instant at) {
        long asked = at.toEpochMilli();
        Stretches since = new Stretches();
        RowCursor rows = contacts.newestFirst();
        while (rows.next()) {
            boolean isAfter = Instant.ofEpochMilli(rows.millis()).isAfter(sign);
            boolean stands = rows.millis() <= asked && asked < rows.until();
            if (isAfter && stands && !rows.isShared() && isAlike(rows.labels(), request)) {
                since.addOlder(rows.millis(), rows.until(), true);
            }
        }
        return since;
    }

    /** Whether the person did not ask for it, as an allowance of their own would. */
    private static boolean isUninvited(ContactRequest request, List<Cap> caps) {
        return switch (request.kind()) {
            case CONSENT_REQUEST, REMINDER -> true;
            case INVITATION, GIFT -> caps.stream().noneMatch(cap -> cap.owner() == RuleOwner.PERSON);
            case SERVICE, REPLY -> false;
        };
    }

    private static boolean isAlike(ContactLabels contact, ContactRequest request) {
        return contact.kind() == request.kind()
                && contact.sender().equals(request.sender())
                && contact.purpose().equals(request.purpose());
    }
}
