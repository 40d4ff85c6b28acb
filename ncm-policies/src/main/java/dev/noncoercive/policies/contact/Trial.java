package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers many requests one after the other as if each that is allowed left at once, and keeps nothing of it anywhere: so that a list of
 * who is allowed now can be sent to as a whole.
 */
final class Trial {
    private final RuleBook rules;
    /** Of whom a message of before can matter for one that follows; nobody else is remembered, since a segment can be millions. */
    private final Set<PersonId> met = new HashSet<>();

    private final boolean hasAddresses;
    private final Map<PersonId, List<ContactRow>> sent = new HashMap<>();
    private final Map<AddressKey, Map<PersonId, ContactHistory>> known = new HashMap<>();

    Trial(List<ContactRequest> requests, RuleBook rules) {
        this.rules = rules;
        this.hasAddresses =
                requests.stream().anyMatch(request -> !request.addressKeys().isEmpty());
        Set<PersonId> once = new HashSet<>();
        requests.stream()
                .map(ContactRequest::person)
                .filter(person -> !once.add(person))
                .forEach(met::add);
    }

    /** What a store knows at an instant. */
    record Known(Household household, Instant now) {}

    ContactDecision answer(Known stored, ContactRequest request) {
        Household before = withSent(stored.household(), request).steppingBy(stored.now());
        ContactDecision decision = ContactRules.decide(before, request, rules, stored.now());
        if (hasAddresses || met.contains(request.person())) {
            Household joined = before.joined();
            request.addressKeys()
                    .forEach(key -> known.computeIfAbsent(key, first -> new HashMap<>())
                            .put(request.person(), stored.household().history()));
            keepShared(before, joined);
            if (decision instanceof Allowed allowed) {
                // a permit that lives already leaves now, too
                keep(allowed.permit().key(), joined.with(ContactRow.of(allowed).handedOverAt(before.lastStep())));
            }
        }
        return decision;
    }

    /** What somebody counts from now on because another is met at their address. */
    private void keepShared(Household before, Household joined) {
        joined.histories()
                .forEach((person, history) -> history.rows().stream()
                        .filter(row -> row.isShared()
                                && !before.history(person).row(row.slot()).equals(Optional.of(row)))
                        .forEach(row -> sent.computeIfAbsent(person, first -> new ArrayList<>(1))
                                .add(row)));
    }

    private void keep(ContactKey key, Household after) {
        String shared = ContactRow.sharedSlot(key.person(), key.slot());
        after.histories()
                .forEach((person, history) -> history.row(person.equals(key.person()) ? key.slot() : shared)
                        .ifPresent(row -> sent.computeIfAbsent(person, first -> new ArrayList<>(1))
                                .add(row)));
    }

    private Household withSent(Household stored, ContactRequest request) {
        if (sent.isEmpty() && known.isEmpty()) {
            return stored;
        }
        Map<PersonId, ContactHistory> histories = new TreeMap<>(stored.histories());
        List<AddressRow> addresses = new ArrayList<>();
        stored.addresses().forEach((key, row) -> addresses.add(withMet(row, histories)));
        histories.replaceAll((person, history) -> with(history, sent.getOrDefault(person, List.of())));
        return Household.of(request.person(), histories, addresses);
    }

    /** With whoever was asked for at the address before, and would be known there by now. */
    private AddressRow withMet(AddressRow row, Map<PersonId, ContactHistory> histories) {
        AddressRow longer = row;
        for (Map.Entry<PersonId, ContactHistory> one :
                known.getOrDefault(row.key(), Map.of()).entrySet()) {
            histories.putIfAbsent(one.getKey(), one.getValue());
            longer = longer.joinedBy(one.getKey(), one.getValue().lastStep());
        }
        return longer;
    }

    private static ContactHistory with(ContactHistory history, List<ContactRow> rows) {
        ContactHistory longer = history;
        for (ContactRow row : rows) {
            longer = longer.steppingAt(row.at()).with(row);
        }
        return longer;
    }
}
