package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Hands a permit over where it is the one that is meant and nothing stands against the contact any more; else says what does. */
record HandingOver(ContactKey key, Predicate<ContactRow> isMeant, RuleBook rules)
        implements SteppingTogether<HandOver> {
    @Override
    public StepTogether<HandOver> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now);
        Optional<ContactRow> row = stepped.history().row(key);
        Optional<ContactRow> living = row.filter(permit -> permit.isLivingPermitAt(stepped.lastStep()));
        if (living.filter(isMeant).isPresent()) {
            return handOver(stepped, living.get());
        }
        ContactDecision why = whyThereIsNoPermit(stepped, row);
        if (living.isPresent()) {
            // the key was asked again, and got a permit that stays
            return new StepTogether<>(stepped, HandOver.voided(why));
        }
        return new StepTogether<>(telling(Reason.against(why), row, stepped), HandOver.voided(why));
    }

    /** A permit that ended keeps why it did not go. That is for the record: nothing that counts changes, for nobody. */
    private static Household telling(List<Reason> reasons, Optional<ContactRow> row, Household known) {
        return row.filter(permit -> isUntold(permit, reasons))
                .map(permit -> known.with(known.history().with(permit.endedFor(reasons))))
                .orElse(known);
    }

    /** One that was given back has nothing to tell. */
    private static boolean isUntold(ContactRow permit, List<Reason> reasons) {
        boolean hasLapsed = permit.state() == ContactState.RESERVED;
        boolean wasEnded = permit.state() == ContactState.ENDED
                && reasons.stream().anyMatch(reason -> reason.code() != ReasonCode.NO_PERMIT);
        return permit.heldFor().isEmpty() && (hasLapsed ? !reasons.isEmpty() : wasEnded);
    }

    /** What stands against the contact now; where nothing does, that a new permit must be asked for. */
    private ContactDecision whyThereIsNoPermit(Household known, Optional<ContactRow> row) {
        return row.map(old -> ContactRules.decide(known, ContactRequest.answeredBy(old, key), rules, known.lastStep()))
                .filter(decision -> !(decision instanceof Allowed))
                .orElseGet(() -> Refused.of(ReasonCode.NO_PERMIT, RuleOwner.GATE));
    }

    private StepTogether<HandOver> handOver(Household known, ContactRow row) {
        Instant at = known.lastStep();
        ContactDecision decision = ContactRules.decideHandOver(known, ContactRequest.answeredBy(row, key), rules, at);
        if (!(decision instanceof Allowed)) {
            return new StepTogether<>(known.with(row.endedFor(Reason.against(decision))), HandOver.voided(decision));
        }
        HandedOver handedOver = ImmutableHandedOver.builder()
                .key(key)
                .labels(row.labels())
                .addAllAddressKeys(row.addressKeys())
                .at(at)
                .build();
        return new StepTogether<>(known.with(row.handedOverAt(at)), HandOver.go(handedOver));
    }
}
