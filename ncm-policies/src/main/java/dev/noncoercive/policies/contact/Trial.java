package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<PersonId, Instant> steps = new HashMap<>();
    private final Map<PersonId, Optional<Instant>> whole = new HashMap<>();
    /** What the asking changes of addresses, and what the store knows of everybody there. */
    private final Map<AddressKey, AddressRow> changed = new HashMap<>();

    private final Map<PersonId, ContactHistory> there = new HashMap<>();

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
        Household joined = before.joined();
        ContactDecision decision = ContactRules.decide(before, request, rules, stored.now());
        StepTogether<ContactDecision> step =
                decision instanceof Allowed allowed ? leaving(allowed, joined) : new StepTogether<>(joined, decision);
        if (hasAddresses || met.contains(request.person())) {
            keepMet(stored.household(), before, joined);
            keepRows(before, step.household());
            keepTimes(before, step.household(), stored.now());
        }
        return step.answer();
    }

    /** A permit that lives already leaves now, too, where nothing stands against it any more. */
    private StepTogether<ContactDecision> leaving(Allowed allowed, Household known) {
        ContactKey key = allowed.permit().key();
        Optional<ContactRow> lived = known.history().row(key).filter(known::isLivingPermit);
        ContactDecision last = lived.map(permit -> ContactRules.decideHandOver(
                        known, ContactRequest.answeredBy(permit, key), rules, known.lastStep()))
                .orElse(allowed);
        return last instanceof Allowed
                ? new StepTogether<>(known.with(ContactRow.of(allowed).handedOverAt(known.lastStep())), allowed)
                : new StepTogether<>(known.with(lived.orElseThrow().endedFor(Reason.against(last))), last);
    }

    /** Who is known at an address from now on, also where a request names it by two keys. */
    private void keepMet(Household stored, Household before, Household joined) {
        joined.addresses().forEach((key, row) -> {
            if (!row.equals(before.addresses().get(key))) {
                changed.put(key, row);
                row.holders().keySet().forEach(holder -> there.putIfAbsent(holder, stored.history(holder)));
            }
        });
    }

    /** What leaves, and what somebody counts from now on because another is met at their address. */
    private void keepRows(Household before, Household after) {
        after.histories()
                .forEach((person, history) -> history.rows().stream()
                        .filter(row -> !before.history(person).row(row.slot()).equals(Optional.of(row)))
                        .forEach(row -> sent.computeIfAbsent(person, first -> new ArrayList<>(1))
                                .add(row)));
    }

    /** Where the clock stands behind what somebody at an address did, who is asked about there follows; so does what was let go of them. */
    private void keepTimes(Household before, Household after, Instant now) {
        after.histories().forEach((person, history) -> {
            if (!history.wholeSince().equals(before.history(person).wholeSince())) {
                whole.put(person, history.wholeSince());
            }
            if (history.lastStep().isAfter(now)) {
                steps.put(person, history.lastStep());
            }
        });
    }

    private Household withSent(Household stored, ContactRequest request) {
        if (sent.isEmpty() && changed.isEmpty() && steps.isEmpty() && whole.isEmpty()) {
            return stored;
        }
        Map<PersonId, ContactHistory> histories = new TreeMap<>(stored.histories());
        List<AddressRow> addresses = new ArrayList<>();
        stored.addresses().forEach((key, row) -> addresses.add(withMet(row, histories)));
        histories.replaceAll((person, history) -> with(history, sent.getOrDefault(person, List.of()))
                .steppingAt(steps.getOrDefault(person, Instant.MIN))
                .withWholeSince(whole.getOrDefault(person, history.wholeSince())));
        return Household.of(request.person(), histories, addresses);
    }

    /** With whoever would be known at the address by now. */
    private AddressRow withMet(AddressRow stored, Map<PersonId, ContactHistory> histories) {
        AddressRow met = changed.get(stored.key());
        if (met == null) {
            return stored;
        }
        met.holders()
                .keySet()
                .forEach(holder -> histories.putIfAbsent(holder, Objects.requireNonNull(there.get(holder))));
        return AddressRow.merged(stored.key(), List.of(stored, met));
    }

    private static ContactHistory with(ContactHistory history, List<ContactRow> rows) {
        ContactHistory longer = history;
        for (ContactRow row : rows) {
            longer = longer.steppingAt(row.at()).with(row);
        }
        return longer;
    }
}
