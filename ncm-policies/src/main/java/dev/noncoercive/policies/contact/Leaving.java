package dev.noncoercive.policies.contact;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A step that takes a person off addresses; what others said there, and what stays of who was forgotten, is left alone. */
record Leaving(PersonId person) implements SteppingTogether<Boolean> {
    @Override
    public StepTogether<Boolean> take(Household known, Instant now) {
        if (known.addresses().values().stream().noneMatch(row -> row.holders().containsKey(person))) {
            return new StepTogether<>(known, false);
        }
        Household voided = known.steppingBy(now);
        for (ContactRow row : voided.history().rows()) {
            if (isPermitTo(row, voided)) {
                voided = voided.with(row.in(ContactState.ENDED));
            }
        }
        List<AddressRow> left =
                known.addresses().values().stream().map(this::without).toList();
        return new StepTogether<>(Household.of(person, voided.histories(), left), true);
    }

    private static boolean isPermitTo(ContactRow row, Household known) {
        return known.isLivingPermit(row) && row.addressKeys().stream().anyMatch(known.addresses()::containsKey);
    }

    private AddressRow without(AddressRow row) {
        Map<PersonId, Instant> rest = new TreeMap<>(row.holders());
        rest.remove(person);
        return row.withHolders(rest);
    }
}
