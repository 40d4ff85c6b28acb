package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.model.invitation.Deadline;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * I03: a deadline has a reason in the thing itself, with evidence; words that name an end have such a deadline and tell it once,
 * and no words hurry.
 */
final class DeadlineHasReason extends StandardPolicy<Invitation> {
    DeadlineHasReason(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.deadline-has-reason", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        InvitationWords words = InvitationWords.of(invitation, context);
        List<Finding> findings = new ArrayList<>();
        for (Finding failure : words.failures(DeadlineHasReason::isOwn, this)) {
            findings.add(hasReason(invitation) ? failure.withTitle(words("words-title")) : failure);
        }
        findings.addAll(words.unjudged(this));
        Optional<Finding> declared = invitation.deadline().map(this::judge);
        // a deadline that holds is no news beside words that press with it
        declared.filter(finding -> findings.isEmpty() || finding.verdict() != Verdict.PASS)
                .ifPresent(finding -> findings.add(0, finding));
        return findings;
    }

    /** Beside a deadline with a reason, words still press. */
    private static boolean hasReason(Invitation invitation) {
        return invitation.deadline().flatMap(Deadline::reason).isPresent();
    }

    /** Another day in the words than in the invitation is told by I04. */
    private static boolean isOwn(InvitationWords.Mention mention) {
        return mention.pressing().needs() == PressureNeed.DEADLINE
                && !mention.fact().key().equals(StatedDeadline.OTHER_DAY);
    }

    private Finding judge(Deadline deadline) {
        if (deadline.reason().isEmpty()) {
            return fail("/deadline", "seen");
        }
        boolean borneOut = !deadline.reason().get().evidence().isEmpty();
        return borneOut ? info().pass() : info().unknown("/deadline/reason", "evidence");
    }
}
