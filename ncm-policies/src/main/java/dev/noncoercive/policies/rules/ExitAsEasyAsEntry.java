package dev.noncoercive.policies.rules;

import dev.noncoercive.model.consent.Consent;
import dev.noncoercive.model.consent.Path;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.CheckContext;
import java.util.ArrayList;
import java.util.List;

/** C07: the way out asks no more than the way in. */
final class ExitAsEasyAsEntry extends StandardPolicy<Consent> {
    ExitAsEasyAsEntry(Catalogue catalogue) {
        super(catalogue, "ncm.consent.exit-as-easy-as-entry", Consent.class);
    }

    @Override
    public List<Finding> check(Consent consent, CheckContext context) {
        if (consent.giving().isEmpty() || consent.withdrawing().isEmpty()) {
            return List.of(info().unknown("", "giving", "withdrawing"));
        }
        List<String> more = more(consent.giving().get(), consent.withdrawing().get());
        return List.of(more.isEmpty() ? info().pass() : fail("/withdrawing", "seen", String.join(", ", more)));
    }

    private List<String> more(Path in, Path out) {
        List<String> more = new ArrayList<>();
        if (out.steps() > in.steps()) {
            more.add(words("steps", out.steps(), in.steps()));
        }
        if (out.login() && !in.login()) {
            more.add(words("login"));
        }
        if (out.fee()) {
            more.add(words("fee"));
        }
        if (out.reason()) {
            more.add(words("reason"));
        }
        return more;
    }
}
