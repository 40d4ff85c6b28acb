package dev.noncoercive.policies.contact;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;

/**
 * Hears what a person did. Of what was said before they were forgotten, only a no is kept, as a tombstone keeps it; it makes nobody known at
 * an address.
 */
record Hearing(PersonAct act) implements SteppingTogether<Heard> {
    @Override
    public StepTogether<Heard> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now);
        PersonAct cut = Milliseconds.of(act, stepped.lastStep());
        return stepped.history().isFromBefore(cut) ? hearLate(stepped.met(), cut) : hear(stepped.joined(), cut);
    }

    private static StepTogether<Heard> hear(Household known, PersonAct act) {
        if (known.isForgotten(act)) {
            return new StepTogether<>(known, Heard.FORGOTTEN);
        }
        ContactHistory longer = known.history().with(act);
        return new StepTogether<>(known.with(longer), longer != known.history() ? Heard.NEW : Heard.KNOWN);
    }

    private static StepTogether<Heard> hearLate(Household known, PersonAct act) {
        boolean isKept = act.isNo() && KeptNo.of(act).lastsAt(known.lastStep());
        if (!isKept) {
            return new StepTogether<>(known, Heard.FORGOTTEN);
        }
        Household after = known.hearingLate(act);
        boolean isNew = !after.isAsOf(known);
        return new StepTogether<>(after, isNew ? Heard.NEW : Heard.KNOWN);
    }
}
