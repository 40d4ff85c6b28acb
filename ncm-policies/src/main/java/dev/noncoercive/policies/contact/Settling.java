package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Says what became of what is under a key, where it is what the caller means: a key can be asked and handed over again, so that a retry
 * that comes late meets another permit or hand-over than its own.
 */
record Settling(ContactKey key, ContactState next, BiPredicate<ContactRow, Instant> isMeant)
        implements SteppingTogether<Boolean> {
    @Override
    public StepTogether<Boolean> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now);
        Optional<ContactRow> open = stepped.history().row(key).filter(row -> isMeant.test(row, stepped.lastStep()));
        return new StepTogether<>(open.map(row -> stepped.with(row.in(next))).orElse(stepped), open.isPresent());
    }

    static Settling confirmed(ContactKey key) {
        return new Settling(
                key, ContactState.CONFIRMED, (row, at) -> row.state().isHandedOver());
    }

    static Settling confirmed(HandedOver handedOver) {
        return new Settling(
                handedOver.key(),
                ContactState.CONFIRMED,
                (row, at) -> row.state().isHandedOver() && handedOver.isOf(row));
    }

    static Settling released(ContactKey key) {
        return new Settling(
                key,
                ContactState.ENDED,
                (row, at) -> row.state() == ContactState.HANDED_OVER || row.isLivingPermitAt(at));
    }

    static Settling released(HandedOver handedOver) {
        return new Settling(
                handedOver.key(),
                ContactState.ENDED,
                (row, at) -> row.state() == ContactState.HANDED_OVER && handedOver.isOf(row));
    }

    static Settling released(Permit permit) {
        return new Settling(
                permit.key(), ContactState.ENDED, (row, at) -> row.isLivingPermitAt(at) && permit.isOf(row));
    }
}
