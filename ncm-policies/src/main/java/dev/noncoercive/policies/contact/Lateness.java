package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contact that was recorded late does to the windows that it lies in, seen with everything that is known now. */
record Lateness(ContactHistory known, PersonId person, RuleBook rules) {
    Reported of(String slot) {
        return known.row(slot)
                .map(late -> Reported.of(late.labels().sender(), against(late, known), overfilledBy(late)))
                .orElseGet(Reported::unflagged);
    }

    private List<ContactRow> overfilledBy(ContactRow late) {
        ContactHistory unaware = known.without(late.slot());
        List<ContactRow> overfilled = new ArrayList<>();
        for (ContactRow row : unaware.rows()) {
            boolean isSince = !row.at().isBefore(late.at()) && row.until().equals(Instant.MAX);
            if (isSince && isOneTooMany(row, unaware)) {
                overfilled.add(row);
            }
        }
        return overfilled;
    }

    /** Whether an allowance that had room for a row, as far as was known then, has none with all that is known now. */
    private boolean isOneTooMany(ContactRow row, ContactHistory unaware) {
        List<Reason> full = full(against(row, known));
        if (full.isEmpty()) {
            return false;
        }
        List<Reason> before = full(against(row, unaware));
        return full.stream().anyMatch(reason -> before.stream().noneMatch(other -> isOfOneRule(reason, other)));
    }

    private static List<Reason> full(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code() == ReasonCode.ALLOWANCE)
                .toList();
    }

    private static boolean isOfOneRule(Reason one, Reason other) {
        return one.owner() == other.owner() && one.allowance().equals(other.allowance());
    }

    /** All that stood against a row at its time by what is in a history, itself left out. */
    private List<Reason> against(ContactRow row, ContactHistory history) {
        ContactKey key = ContactKey.of(person, row.labels().sender(), "reported");
        // what the store does not know of its past is no rule that a contact of then broke
        ContactHistory then = history.without(row.slot()).withoutTime().withCompleteSince(Optional.empty());
        return ContactRules.reasonsAgainst(then, ContactRequest.answeredBy(row, key), rules, row.at());
    }
}
