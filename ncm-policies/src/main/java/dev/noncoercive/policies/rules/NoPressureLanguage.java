package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureNeed;
import java.util.ArrayList;
import java.util.List;

/** I06: the words do not press. Words about time are judged by I03, numbers that are known to be otherwise by I05. */
final class NoPressureLanguage extends StandardPolicy<Invitation> {
    NoPressureLanguage(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.no-pressure-language", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        InvitationWords words = InvitationWords.of(invitation, context);
        if (words.isEmpty()) {
            return List.of(info().unknown("", "body"));
        }
        List<Finding> findings = new ArrayList<>(words.failures(NoPressureLanguage::isOwn, this));
        findings.addAll(words.unjudged(this));
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    private static boolean isOwn(InvitationWords.Mention mention) {
        PressureNeed need = mention.pressing().needs();
        boolean judgedByScarcity = need.isCounted() && !mention.fact().is(FactState.MISSING) && !mention.isAgain();
        return need != PressureNeed.DEADLINE && !judgedByScarcity;
    }
}
