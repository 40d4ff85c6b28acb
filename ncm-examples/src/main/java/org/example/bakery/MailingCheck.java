package org.example.bakery;

import dev.noncoercive.model.finding.Report;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.profile.Profile;
import java.time.Instant;

/** Checks the bakery's mailings as they are. */
public final class MailingCheck {
    // how-to: begin
    static final CampaignMapping<Mailing> MAPPING = CampaignMapping.of(Mailing.class)
            .subject("headline", Mailing::headline)
            .body("text", Mailing::text)
            .deadline("offerEnds", Mailing::offerEnds)
            .acceptLabel("buttons.yes", m -> m.buttons().yes())
            .declineLabel("buttons.no", m -> m.buttons().no())
            .build();

    static Report check(Mailing mailing, Instant at) {
        return PolicySet.standard().with(Profile.of("eu")).check(mailing, MAPPING, at);
    }
    // how-to: end

    private MailingCheck() {}
}
