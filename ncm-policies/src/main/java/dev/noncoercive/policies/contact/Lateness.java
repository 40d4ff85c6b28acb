package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.contact.ContactKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contact that was recorded late does to the windows that it lies in, seen with everything that is known now. */
record Lateness(ContactHistory known, PersonId person, RuleBook rules) {
    Reported of(String slot) {
        Optional<ContactRow> late = known.rows().stream()
                .filter(row -> Slots.hash(row.slot()) == Slots.hash(slot))
                .findFirst();
        return late.map(row -> Reported.of(against(row, List.of(row)), overfilledBy(row)))
                .orElseGet(() -> Reported.of(List.of(), List.of()));
    }

    private List<Instant> overfilledBy(ContactRow late) {
        List<Instant> overfilled = new ArrayList<>();
        for (ContactRow row : known.rows()) {
            boolean isSince = row != late && !row.at().isBefore(late.at());
            if (isSince && row.until().equals(Instant.MAX) && isOneTooMany(row, late)) {
                overfilled.add(row.at());
            }
        }
        return overfilled;
    }

    /** Whether an allowance that had room for a row has none when another contact is known. */
    private boolean isOneTooMany(ContactRow row, ContactRow late) {
        List<Reason> full = full(against(row, List.of(row)));
        if (full.isEmpty()) {
            return false;
        }
        List<Reason> before = full(against(row, List.of(row, late)));
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

    /** All that stood against a row at its time, had these contacts not been made. */
    private List<Reason> against(ContactRow row, List<ContactRow> without) {
        List<ContactRow> others = new ArrayList<>(known.rows());
        others.removeAll(without);
        ContactHistory then = ContactHistory.kept(known.acts(), others, TimeBounds.EARLIEST);
        return ContactRules.reasonsAgainst(
                known.tombstone().map(then::with).orElse(then), request(row), rules, row.at());
    }

    private ContactRequest request(ContactRow row) {
        return ContactRequest.builder()
                .person(person)
                .sender(row.labels().sender())
                .purpose(row.labels().purpose())
                .channel(row.labels().channel())
                .topic(row.labels().topic())
                .kind(row.labels().kind())
                .basis(Optional.of("reported").filter(basis -> row.labels().kind() == ContactKind.SERVICE))
                .key("reported")
                .build();
    }
}
