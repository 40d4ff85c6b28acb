package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * What a contact that was recorded late does to the windows that it lies in, seen with everything that is known now: those of the person, and
 * of everybody else at the address it went to.
 */
record Lateness(Household known, RuleBook rules) {
    /** As a store knows the person and the addresses, each for itself: nothing is decided by it. */
    static Lateness of(PersonId person, NavigableSet<AddressKey> addressKeys, ContactStore store, RuleBook rules) {
        List<AddressRow> addresses = addressKeys.stream().map(store::read).toList();
        Map<PersonId, ContactHistory> histories = new HashMap<>();
        histories.put(person, store.read(person));
        addresses.stream()
                .flatMap(row -> row.holders().keySet().stream())
                .forEach(holder -> histories.computeIfAbsent(holder, store::read));
        return new Lateness(Household.of(person, histories, addresses), rules);
    }

    Reported of(String slot) {
        return known.history()
                .row(slot)
                .map(late -> Reported.of(late.labels().sender(), against(late, known), overfilledBy(late))
                        .withOthersOverfilled(overfillsOthers(late)))
                .orElseGet(Reported::unflagged);
    }

    private List<ContactRow> overfilledBy(ContactRow late) {
        Household unaware = known.without(late.slot());
        List<ContactRow> overfilled = new ArrayList<>();
        for (ContactRow row : unaware.history().rows()) {
            boolean isSince = !row.at().isBefore(late.at()) && row.until().equals(Instant.MAX);
            if (isSince && isOneTooMany(row, unaware)) {
                overfilled.add(row);
            }
        }
        return overfilled;
    }

    /** Whether it makes a contact to anybody else at the address one too many for them; whose and when is not told. */
    private boolean overfillsOthers(ContactRow late) {
        String shared = ContactRow.sharedSlot(known.person(), late.slot());
        return known.others().entrySet().stream()
                .anyMatch(other -> other.getValue()
                        .row(shared)
                        .map(row -> new Lateness(Household.alone(other.getKey(), other.getValue()), rules)
                                .overfilledBy(row))
                        .filter(rows -> !rows.isEmpty())
                        .isPresent());
    }

    /** Whether a limit that had room for a row, as far as was known then, has none with all that is known now. */
    private boolean isOneTooMany(ContactRow row, Household unaware) {
        List<Reason> full = full(against(row, known));
        if (full.isEmpty()) {
            return false;
        }
        List<Reason> before = full(against(row, unaware));
        return full.stream().anyMatch(reason -> before.stream().noneMatch(other -> isOfOneRule(reason, other)));
    }

    /** Of the person, or of somebody else at the address. */
    private static List<Reason> full(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.code() == ReasonCode.ALLOWANCE || reason.code() == ReasonCode.SHARED_ADDRESS)
                .toList();
    }

    private static boolean isOfOneRule(Reason one, Reason other) {
        return one.code() == other.code()
                && one.owner() == other.owner()
                && one.allowance().equals(other.allowance());
    }

    private List<Reason> against(ContactRow row, Household household) {
        return ContactRules.reasonsAgainst(household, row, rules);
    }
}
