package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One step for all rivals: the first in their order that is allowed takes its place, and each other one leaves a no in the record. Two
 * steps for two of them would let two callers choose two.
 */
record Choosing(List<ContactRequest> requests, RuleBook rules) implements SteppingTogether<ContactDecision> {
    Choosing {
        requests = requests.stream().distinct().toList();
        if (requests.stream().map(ContactRequest::person).distinct().count() != 1) {
            throw new IllegalArgumentException("requests must be one or more, to one person");
        }
    }

    /** What it must see: every row that one of them has already, and all their addresses. */
    Scope scope() {
        return Scope.ofAll(requests, rules);
    }

    @Override
    public StepTogether<ContactDecision> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now);
        List<ContactRequest> inOrder = Rivals.inOrder(requests, stepped.history());
        List<ContactDecision> answers = new ArrayList<>();
        for (ContactRequest request : inOrder) {
            StepTogether<ContactDecision> taken = ask(request, stepped);
            stepped = stepped.with(taken.household());
            if (Reason.against(taken.answer()).isEmpty()) {
                return new StepTogether<>(holding(inOrder, request, stepped), taken.answer());
            }
            answers.add(taken.answer());
        }
        return new StepTogether<>(stepped, answers.get(0));
    }

    private StepTogether<ContactDecision> ask(ContactRequest request, Household known) {
        return new Requesting(request, rules).take(known.at(request.addressKeys()), known.lastStep());
    }

    /** What comes after the one that was chosen would have been allowed, or is held for reasons of its own, as if that one were not. */
    private Household holding(List<ContactRequest> inOrder, ContactRequest chosen, Household known) {
        Household held = known;
        for (ContactRequest lost : inOrder.subList(inOrder.indexOf(chosen) + 1, inOrder.size())) {
            Household there = held.at(lost.addressKeys()).joined();
            held = held.with(Holds.keep(there, lost, reasons(lost, there, chosen)));
        }
        return held;
    }

    /** None where it was asked for alone before, and has a permit or was handed over. */
    private List<Reason> reasons(ContactRequest lost, Household known, ContactRequest chosen) {
        Household without = known.without(chosen.contactKey().slot());
        ContactDecision own = ContactRules.decide(without, lost, rules, known.lastStep());
        if (own instanceof Allowed
                && Requesting.living(known, lost.contactKey()).isEmpty()) {
            return List.of(Reason.of(ReasonCode.RIVAL, RuleOwner.GATE));
        }
        return Reason.against(own);
    }
}
