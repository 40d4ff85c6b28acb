package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.invitation.Door;
import dev.noncoercive.model.invitation.Invitation;
import dev.noncoercive.model.invitation.Terms;
import dev.noncoercive.policies.CheckContext;
import java.util.ArrayList;
import java.util.List;

/** E02: once enough is reached, a campaign asks nothing more; gifts and care may go on. */
final class StopAtEnough extends StandardPolicy<Campaign> {
    StopAtEnough() {
        super("ncm.enough.stop-at-enough", Campaign.class);
    }

    @Override
    public List<Finding> check(Campaign campaign, CheckContext context) {
        if (campaign.enough().isEmpty()) {
            return List.of(info().unknown("", "enough"));
        }
        EnoughThreshold enough = campaign.enough().get();
        Reached reached = enough.reachedBy(context.at());
        if (reached == Reached.UNKNOWN) {
            return List.of(info().unknown("/enough", "readings"));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; reached == Reached.YES && i < campaign.invitations().size(); i++) {
            if (asks(campaign.invitations().get(i))) {
                findings.add(fail("/invitations/" + i, "seen", lastReading(enough, context), enough.limit()));
            }
        }
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    /** An invitation asks when it wants an answer or has a price. */
    private static boolean asks(Invitation invitation) {
        boolean priced = invitation
                .door()
                .flatMap(Door::terms)
                .flatMap(Terms::total)
                .map(total -> !total.isZero())
                .orElse(false);
        return priced || !invitation.choices().isEmpty();
    }

    private static long lastReading(EnoughThreshold enough, CheckContext context) {
        return enough.readings().stream()
                .filter(reading -> !reading.at().isAfter(context.at()))
                .mapToLong(Reading::value)
                .max()
                .orElse(enough.limit());
    }
}
