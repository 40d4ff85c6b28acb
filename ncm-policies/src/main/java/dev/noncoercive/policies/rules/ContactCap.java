package dev.noncoercive.policies.rules;

import dev.noncoercive.model.consent.Allowance;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.report.WindowWords;
import java.util.Set;

/** G01: never more contacts than the person allowed. */
final class ContactCap extends PastContacts {
    ContactCap(Catalogue catalogue) {
        super(catalogue, "ncm.contact.contact-cap", Set.of(ReasonCode.ALLOWANCE, ReasonCode.ZERO_ALLOWANCE));
    }

    @Override
    Finding fail(String location, Reason reason) {
        if (reason.code() == ReasonCode.ZERO_ALLOWANCE || reason.allowance().isEmpty()) {
            return fail(location, "zero");
        }
        Allowance allowance = reason.allowance().get();
        return fail(location, "over", reason.contacts().size(), allowance.atMost(), WindowWords.of(allowance.per()));
    }
}
