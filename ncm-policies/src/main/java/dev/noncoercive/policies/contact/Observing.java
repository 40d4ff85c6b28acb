package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;

/** A step that decides and changes nothing that counts: neither what was said or sent, nor who is known where, nor the time of the last step. */
record Observing(ContactRequest request, RuleBook rules) implements SteppingTogether<Observation> {
    /** What its slot begins with; no slot of a contact does, so that no row of one is ever in its place. */
    private static final char OBSERVED = '~';

    @Override
    public StepTogether<Observation> take(Household known, Instant now) {
        Instant at = known.steppingBy(now).lastStep();
        ContactDecision decision = ContactRules.decide(known, request, rules, at);
        // what was handed over is in the record already
        Household after = decision instanceof AlreadyHandedOver
                ? known
                : known.with(known.history().with(row(decision, at)));
        return new StepTogether<>(after, Observation.of(decision, at));
    }

    /** The slot of the request. */
    static String asked(String slot) {
        return slot.charAt(0) == OBSERVED ? slot.substring(1) : slot;
    }

    private ContactRow row(ContactDecision decision, Instant at) {
        return ContactRow.builder()
                .slot(OBSERVED + request.contactKey().slot())
                .labels(request.labels())
                .addAllAddressKeys(request.addressKeys())
                .state(ContactState.OBSERVED)
                .at(at)
                .grounds(Observation.grounds(decision))
                .addAllHeldFor(
                        Reason.against(decision).stream().map(Reason::code).toList())
                .build();
    }
}
