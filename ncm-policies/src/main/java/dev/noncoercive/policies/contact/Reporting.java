package dev.noncoercive.policies.contact;

import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.Step;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;

/** Keeps a contact that happened elsewhere. Empty where nobody can say yet whether an earlier version kept it: that must be looked up before. */
record Reporting(Contact contact, String slot, Scope scope, RuleBook rules, boolean isLookedUp)
        implements SteppingTogether<Optional<Heard>> {

    /** Keeps it, unless it is known. */
    static Heard keep(Steps steps, RuleBook rules, Contact contact, String slot, NavigableSet<AddressKey> keys) {
        Scope scope = Scope.of(contact.person(), rules).seeing(slot).at(keys);
        Heard heard = steps.take(scope, new Reporting(contact, slot, scope, rules, false))
                .orElseGet(() -> keepLookedUp(steps, rules, contact, slot, scope));
        return heard == Heard.FORGOTTEN
                ? ReportingOfForgotten.take(steps, rules, ContactRow.of(contact, slot), scope)
                : heard;
    }

    private static Heard keepLookedUp(Steps steps, RuleBook rules, Contact contact, String slot, Scope scope) {
        return isKeptByEarlierVersion(steps, rules, contact)
                ? Heard.KNOWN
                : steps.take(scope, new Reporting(contact, slot, scope, rules, true))
                        .orElseThrow();
    }

    /** Nothing is kept any more as earlier versions did, so that this stays true. */
    private static boolean isKeptByEarlierVersion(Steps steps, RuleBook rules, Contact contact) {
        Scope scope = Scope.of(contact.person(), rules)
                .seeing(MessageSlots.ofEarlierVersions(contact).orElseThrow());
        return steps.store()
                .step(
                        scope,
                        (history, now) -> new Step<>(history, MessageSlots.isKeptByEarlierVersion(contact, history)));
    }

    @Override
    public StepTogether<Optional<Heard>> take(Household known, Instant now) {
        if (known.history().isForgottenAt(contact.at())) {
            // which stays so: what it leaves is for a step that sees more
            return new StepTogether<>(known, Optional.of(Heard.FORGOTTEN));
        }
        Household stepped = known.steppingBy(now).joined();
        boolean isKnown = stepped.history().row(slot).isPresent()
                || MessageSlots.isKeptByEarlierVersion(contact, stepped.history());
        if (isKnown) {
            return new StepTogether<>(stepped, Optional.of(Heard.KNOWN));
        }
        if (!isLookedUp && contact.id().isPresent() && !isInSight(known.history())) {
            return new StepTogether<>(known, Optional.empty());
        }
        boolean ahead = contact.at().isAfter(stepped.lastStep());
        ContactRow row = ContactRow.of(ahead ? contact.withAt(stepped.lastStep()) : contact, slot);
        return new StepTogether<>(stepped.with(row.withAddressKeys(keys())), Optional.of(Heard.NEW));
    }

    private NavigableSet<AddressKey> keys() {
        return scope.addresses();
    }

    /** Whether the step sees every row of then. */
    private boolean isInSight(ContactHistory known) {
        Duration reach = Reach.longer(known.reach(), scope.reach());
        return !contact.at().isBefore(known.lastStep().minus(reach));
    }
}
