package dev.noncoercive.policies.rules;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.consent.Notice;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.audit.AuditResult;
import dev.noncoercive.policies.audit.Violation;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleOwner;
import dev.noncoercive.policies.profile.ContactLimit;
import dev.noncoercive.policies.profile.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        for (ContactLimit limit : context.profile().limits()) {
            findings.addAll(failures(limit, campaign, context));
        }
        // what two rows leave open alike is asked once
        return findings.isEmpty()
                ? List.of(info().pass())
                : findings.stream().distinct().toList();
    }

    /** What a row of the profiles forbade when it was in effect; nobody's law is louder than how well it is known. */
    private List<Finding> failures(ContactLimit limit, Campaign campaign, CheckContext context) {
        Row row = limit.row();
        return context.audit(limit.rules()).map(AuditResult::violations).orElse(List.of()).stream()
                .filter(violation -> row.isInEffect(violation.contact().at()))
                .flatMap(violation -> failure(row, violation, campaign).stream())
                .toList();
    }

    private Optional<Finding> failure(Row row, Violation violation, Campaign campaign) {
        String location = "/record/contacts/" + violation.index();
        return violation.reasons().stream()
                .filter(reason -> reason.owner() != RuleOwner.PERSON && codes.contains(reason.code()))
                .filter(reason -> reason.owner() != RuleOwner.DEFAULT || !isToldHowOften(violation.contact(), campaign))
                .findFirst()
                .map(reason -> reason.code() == ReasonCode.UNKNOWN_ZONE
                        ? info().unknown(location, "zone")
                        : loudAsKnown(fail(location, reason), reason.owner(), row));
    }

    /** A cadence that a sender told stands in place of a default, and is judged as that. */
    private static boolean isToldHowOften(Contact contact, Campaign campaign) {
        return campaign.consents().stream()
                .filter(consent -> consent.person().equals(contact.person())
                        && consent.sender().equals(contact.sender())
                        && consent.purpose().equals(contact.purpose()))
                .anyMatch(consent -> consent.notice().flatMap(Notice::cadence).isPresent());
    }

    /** A default is nobody's word, so no word was broken. */
    private static Finding loudAsKnown(Finding failure, RuleOwner owner, Row row) {
        List<String> related = Stream.concat(failure.related().stream(), Stream.of(row.profile() + ": " + row.source()))
                .toList();
        Finding sourced = failure.withRelated(related);
        if (!row.mark().isReliable()) {
            return sourced.withSeverity(Severity.INFO);
        }
        return owner == RuleOwner.DEFAULT ? sourced.withSeverity(Severity.WARNING) : sourced;
    }

    /** The failure of one contact for one reason. */
    abstract Finding fail(String location, Reason reason);
}
