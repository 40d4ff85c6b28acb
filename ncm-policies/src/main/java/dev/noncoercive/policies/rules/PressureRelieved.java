package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.pressure.PressureNeed;
import dev.noncoercive.policies.pressure.PressureRelief;
import java.util.List;

/** I07: an ask takes pressure away in at least one way, and keeps it. */
final class PressureRelieved extends StandardPolicy<Invitation> {
    PressureRelieved(Catalogue catalogue) {
        super(catalogue, "ncm.invitation.pressure-relief", Invitation.class);
    }

    @Override
    public List<Finding> check(Invitation invitation, CheckContext context) {
        if (!asks(invitation)) {
            return List.of();
        }
        InvitationWords words = InvitationWords.of(invitation, context);
        if (words.isEmpty()) {
            return List.of(info().unknown("", "body"));
        }
        if (words.reliefs().stream().anyMatch(relief -> isKept(relief, invitation))) {
            return List.of(info().pass());
        }
        List<Finding> unjudged = words.unjudged(this);
        return unjudged.isEmpty() ? List.of(fail("/messages", "seen")) : unjudged;
    }

    /** An invitation asks when it wants an answer or has a price. */
    static boolean asks(Invitation invitation) {
        return hasPrice(invitation) || !invitation.choices().isEmpty();
    }

    static boolean hasPrice(Invitation invitation) {
        return invitation
                .door()
                .flatMap(Door::terms)
                .flatMap(Terms::total)
                .map(total -> !total.isZero())
                .orElse(false);
    }

    /** "Stays open" is no relief where a deadline closes the door. */
    private static boolean isKept(PressureRelief relief, Invitation invitation) {
        return relief.against() != PressureNeed.DEADLINE
                || invitation.deadline().isEmpty();
    }
}
