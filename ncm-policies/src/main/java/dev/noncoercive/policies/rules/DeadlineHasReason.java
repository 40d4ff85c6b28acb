package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import java.util.List;

/** I03: a deadline has a reason in the thing itself, with evidence. */
final class DeadlineHasReason extends StandardPolicy<Invitation> {
    DeadlineHasReason() {
        super("ncm.invitation.deadline-has-reason", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        return invitation.deadline().map(this::judge).stream().toList();
    }

    private Finding judge(Deadline deadline) {
        if (deadline.reason().isEmpty()) {
            return fail("/deadline", "seen");
        }
        boolean borneOut = !deadline.reason().get().evidence().isEmpty();
        return borneOut ? info().pass() : info().unknown("/deadline/reason", "evidence");
    }
}
