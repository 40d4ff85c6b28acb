package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy on the past contacts of a campaign: those that the decision function forbids for reasons of its own kind. */
abstract class PastContacts extends StandardPolicy<Campaign> {
    private final Set<ReasonCode> codes;

    PastContacts(Catalogue catalogue, String id, Set<ReasonCode> codes) {
        super(catalogue, id, Campaign.class);
        this.codes = codes;
    }

    @Override
    public List<Finding> check(Campaign campaign, CheckContext context) {
        Optional<AuditResult> audit = context.audit();
        if (audit.isEmpty()) {
            return List.of(info().unknown("", "record"));
        }
        List<Finding> findings = new ArrayList<>();
        audit.get()
                .violations()
                .forEach(violation -> violation.reasons().stream()
                        .filter(reason -> codes.contains(reason.code()))
                        .findFirst()
                        .map(reason -> fail("/record/contacts/" + violation.index(), reason))
                        .ifPresent(findings::add));
        return findings.isEmpty() ? List.of(info().pass()) : findings;
    }

    /** The failure of one contact for one reason. */
    abstract Finding fail(String location, Reason reason);
}
