package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.Optional;

/** Decides one request: a yes reserves its place, a no is kept as held. */
record Requesting(ContactRequest request, RuleBook rules) implements SteppingTogether<ContactDecision> {
    Scope scope() {
        return Scope.of(request.contactKey(), request.kind(), rules).at(request.addressKeys());
    }

    @Override
    public StepTogether<ContactDecision> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now).joined();
        ContactDecision decision = ContactRules.decide(stepped, request, rules, stepped.lastStep());
        return new StepTogether<>(
                decision instanceof Allowed allowed ? reserving(stepped, allowed) : holding(stepped, decision),
                decision);
    }

    /** A permit that lives already stays as it is, but for its end, where the use of the message ends earlier now. */
    private static Household reserving(Household known, Allowed allowed) {
        Optional<ContactRow> living = living(known, allowed.permit().key());
        if (living.isEmpty()) {
            return Holds.keepVoid(known, allowed.permit().key()).with(ContactRow.of(allowed));
        }
        ContactRow row = living.get();
        boolean isShorter =
                row.endsAt().filter(allowed.permit().endsAt()::isBefore).isPresent();
        return isShorter ? known.with(row.withEndsAt(allowed.permit().endsAt())) : known;
    }

    /** Whoever says that the message is of no use any more needs no permit for it either. */
    private Household holding(Household known, ContactDecision decision) {
        Household held = Holds.keep(known, request, Reason.against(decision));
        return living(known, request.contactKey())
                .filter(row -> !row.isOtherThan(request) && !request.isUsefulAt(known.lastStep()))
                .map(row -> held.with(row.endedFor(Reason.against(decision))))
                .orElse(held);
    }

    static Optional<ContactRow> living(Household known, ContactKey key) {
        Optional<ContactRow> row = known.history().row(key);
        return row.isPresent() && row.get().isLivingPermitAt(known.lastStep()) ? row : Optional.empty();
    }
}
