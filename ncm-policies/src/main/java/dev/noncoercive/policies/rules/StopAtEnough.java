package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reached;
import dev.noncoercive.model.enough.Reading;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.CheckContext;
import java.util.ArrayList;
import java.util.List;

/** E02: once enough is reached, a campaign asks nothing more; gifts and care may go on. */
final class StopAtEnough extends StandardPolicy<Campaign> {
    StopAtEnough(Catalogue catalogue) {
        super(catalogue, "ncm.enough.stop-at-enough", Campaign.class);
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
            if (PressureRelieved.asks(campaign.invitations().get(i))) {
                findings.add(fail(
                        "/invitations/" + i,
                        "seen",
                        enough.readingAt(context.at()).map(Reading::value).orElseThrow(),
                        enough.limitAt(context.at())));
            }
        }
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }
}
