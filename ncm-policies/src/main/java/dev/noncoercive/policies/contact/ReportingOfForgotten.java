package dev.noncoercive.policies.contact;

import dev.noncoercive.model.TimeBounds;
import dev.noncoercive.model.contact.ContactKind;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Duration;
import java.time.Instant;

/**
 * Hears of a contact of before its person was forgotten. No row of it comes back: until its windows have run out, it holds what a row would.
 *
 * <p>Who else is at the address counts it as before, also in a window that they state only later. So it is looked for as far back as any key
 * is remembered, and a question for consent, which counts for life, among all there is: what is out of sight could be counted twice.
 */
record ReportingOfForgotten(ContactRow row, Scope scope, RuleBook rules) implements SteppingTogether<Heard> {
    private static final Duration SEEN_AT_LEAST = Duration.ofDays(InMemoryContactStore.KEYS_KEPT_DAYS);

    static Heard take(Steps steps, RuleBook rules, ContactRow row, Scope scope) {
        Duration seen = Reach.longer(SEEN_AT_LEAST, Reach.of(row.labels().kind(), rules));
        Scope further = scope.seeingBack(seen);
        return steps.take(further, new ReportingOfForgotten(row.withAddressKeys(scope.addresses()), further, rules));
    }

    @Override
    public StepTogether<Heard> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now).met();
        return new StepTogether<>(held(stepped).sharingOfForgotten(row, scope.reach()), Heard.FORGOTTEN);
    }

    private Household held(Household known) {
        ContactKind kind = row.labels().kind();
        Duration windows =
                Reach.untilForgotten(kind, Reach.untilForgotten(known.history().actRun(), rules));
        Instant counts = TimeBounds.clamp(row.at().plus(windows));
        return counts.isAfter(known.lastStep()) ? known.heldAtLeastUntil(counts) : known;
    }
}
