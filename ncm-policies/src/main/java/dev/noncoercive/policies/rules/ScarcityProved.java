package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLevel;
import java.util.ArrayList;
import java.util.List;

/** I05: words that say how few are left, or how many did it, are borne out by a dated count. */
final class ScarcityProved extends StandardPolicy<Invitation> {
    ScarcityProved(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.scarcity-proved", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        InvitationWords words = InvitationWords.of(invitation, context);
        // words without a count are said to press by I06; here they leave open whether they are true
        if (words.anyPresses(ScarcityProved::isOpen)) {
            return List.of(info().unknown("", "claims"));
        }
        List<Finding> findings = new ArrayList<>(words.failures(ScarcityProved::isContradicted, this, "words"));
        findings.addAll(words.unjudged(this));
        return findings.isEmpty() && words.anyPresses(ScarcityProved::isBorneOut) ? List.of(info().pass()) : findings;
    }

    private static boolean isOpen(PressureFinding pressing) {
        return pressing.needs().isCounted() && pressing.level() == PressureLevel.WARNING;
    }

    private static boolean isContradicted(PressureFinding pressing) {
        return pressing.needs().isCounted() && pressing.level() == PressureLevel.ERROR;
    }

    private static boolean isBorneOut(PressureFinding pressing) {
        return pressing.needs().isCounted() && pressing.level() == PressureLevel.HINT;
    }
}
