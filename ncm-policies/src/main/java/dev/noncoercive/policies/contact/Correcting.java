package dev.noncoercive.policies.contact;

import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps a contact that was recorded from elsewhere as recorded in error: it counts no longer, for nobody at its address. */
record Correcting(String slot, String why) implements SteppingTogether<Corrected> {

    /** Finds the contact in the record, then corrects it in a step of its own. */
    static Corrected correct(Steps steps, RuleBook rules, CorrectionRequest request) {
        List<ContactRow> meant = steps.store().read(request.person()).rows().stream()
                .filter(row -> !row.isShared() && answerTo(row).isPresent())
                .filter(request::isMeant)
                .toList();
        if (meant.size() != 1) {
            return meant.isEmpty() ? Corrected.NOT_FOUND : Corrected.SEVERAL;
        }
        ContactRow row = meant.get(0);
        Scope scope = Scope.of(request.person(), rules).seeing(row.slot()).at(row.addressKeys());
        return steps.take(scope, new Correcting(row.slot(), request.why()));
    }

    @Override
    public StepTogether<Corrected> take(Household known, Instant now) {
        Household stepped = known.steppingBy(now);
        Optional<ContactRow> row = stepped.history().row(slot);
        Corrected corrected = row.flatMap(Correcting::answerTo).orElse(Corrected.NOT_FOUND);
        return corrected == Corrected.DONE
                ? new StepTogether<>(
                        stepped.with(row.orElseThrow().corrected(Correction.of(stepped.lastStep(), why))), corrected)
                : new StepTogether<>(known, corrected);
    }

    /** What a correction of a row comes to; empty for what never counted. */
    private static Optional<Corrected> answerTo(ContactRow row) {
        return switch (row.state()) {
            case ELSEWHERE -> Optional.of(Corrected.DONE);
            case CORRECTED -> Optional.of(Corrected.KNOWN);
            case HANDED_OVER, CONFIRMED -> Optional.of(Corrected.HANDED_OVER);
            case RESERVED, ENDED, HELD, OBSERVED -> Optional.empty();
        };
    }
}
