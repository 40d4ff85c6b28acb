package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.ConsentState;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** C01: each consent a campaign stands on permits contact now, and each past contact had one. */
final class ConsentActive extends PastContacts {
    ConsentActive(Catalogue catalogue) {
        super(
                catalogue,
                "ncm.consent.consent-active",
                Set.of(
                        ReasonCode.NO_CONSENT,
                        ReasonCode.WITHDRAWN,
                        ReasonCode.STOPPED,
                        ReasonCode.COMPLAINT,
                        ReasonCode.DEAD_ADDRESS,
                        ReasonCode.EXPIRED,
                        ReasonCode.CHANNEL,
                        ReasonCode.TOPIC));
    }

    @Override
    public List<Finding> check(Campaign campaign, CheckContext context) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < campaign.consents().size(); i++) {
            ConsentState state = campaign.consents().get(i).stateAt(context.at());
            if (!state.permitsContact()) {
                findings.add(fail("/consents/" + i, "state", state.text()));
            }
        }
        findings.addAll(super.check(campaign, context));
        boolean judged = !campaign.consents().isEmpty() || campaign.record().isPresent();
        if (!judged) {
            return List.of(info().unknown("", "consents", "record"));
        }
        // the consents could be judged; that there is no record of contacts leaves nothing open here
        findings.removeIf(finding -> finding.verdict() == Verdict.UNKNOWN);
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    @Override
    Finding fail(String location, Reason reason) {
        return fail(location, "contact", reason.code().text());
    }
}
