package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureNeed;
import java.util.ArrayList;
import java.util.List;

/** I03: a deadline has a reason in the thing itself, with evidence; words that press with time have such a deadline. */
final class DeadlineHasReason extends StandardPolicy<Invitation> {
    DeadlineHasReason(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.deadline-has-reason", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        // a deadline is judged once: where it is declared, else where the words speak of it
        return invitation
                .deadline()
                .map(deadline -> List.of(judge(deadline)))
                .orElseGet(() -> judge(InvitationWords.of(invitation, context)));
    }

    private List<Finding> judge(InvitationWords words) {
        List<Finding> findings =
                new ArrayList<>(words.failures(pressing -> pressing.needs() == PressureNeed.DEADLINE, this, "words"));
        findings.addAll(words.unjudged(this));
        return findings;
    }

    private Finding judge(Deadline deadline) {
        if (deadline.reason().isEmpty()) {
            return fail("/deadline", "seen");
        }
        boolean borneOut = !deadline.reason().get().evidence().isEmpty();
        return borneOut ? info().pass() : info().unknown("/deadline/reason", "evidence");
    }
}
