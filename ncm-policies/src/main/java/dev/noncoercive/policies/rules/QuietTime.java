package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.contact.Reason;
import dev.noncoercive.policies.contact.ReasonCode;
import java.util.Set;

/** G03: no contact in quiet hours or a pause, and none while the person's clock is not known. */
final class QuietTime extends PastContacts {
    QuietTime(Catalogue catalogue) {
        super(
                catalogue,
                "ncm.contact.quiet-hours",
                Set.of(ReasonCode.QUIET_HOURS, ReasonCode.PAUSE, ReasonCode.UNKNOWN_ZONE));
    }

    @Override
    Finding fail(String location, Reason reason) {
        return fail(location, reason.code().text());
    }
}
