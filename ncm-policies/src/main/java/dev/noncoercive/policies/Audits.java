package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.ContactAudit;
import dev.noncoercive.policies.contact.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Audits the record of a campaign once for each set of rules, however many policies ask. It lives as long as the check. */
final class Audits {
    private final Campaign campaign;
    private final Map<RuleBook, AuditResult> done = new ConcurrentHashMap<>();

    Audits(Campaign campaign) {
        this.campaign = campaign;
    }

    Optional<AuditResult> of(RuleBook rules) {
        return campaign.record().map(record -> done.computeIfAbsent(rules, book -> audit(record, book)));
    }

    private AuditResult audit(ContactRecord record, RuleBook rules) {
        List<PersonAct> acts = new ArrayList<>(record.acts());
        campaign.consents().forEach(consent -> acts.addAll(consent.acts()));
        return ContactAudit.with(rules).audit(record.withActs(acts));
    }
}
