package dev.noncoercive.policies;

import dev.noncoercive.model.finding.Finding;
import java.util.List;

/**
 * A pure rule: it looks at one thing and says what it saw.
 *
 * <p>The same subject and context give the same findings. It never changes anything, never reads a clock, and never says
 * {@link dev.noncoercive.model.finding.Verdict#PASS} for want of evidence. For example, a policy on
 * {@link dev.noncoercive.model.invitation.Invitation} that wants a reason for each deadline.
 *
 * @param <T> what it looks at: a {@link dev.noncoercive.model.campaign.Campaign} or one of its parts
 * @since 0.1
 */
public interface Policy<T> {
    /** {@return what is constant about the policy: id, version, severity, texts} */
    PolicyInfo info();

    /** {@return the kind of part it looks at; a campaign, invitation, message, consent, ledger or threshold} */
    Class<T> subject();

    /**
     * Looks at one thing.
     *
     * @param subject  the thing, not null
     * @param context  the campaign around it and the instant, not null
     * @return findings with locations relative to the subject; empty means that it does not apply
     */
    List<Finding> check(T subject, CheckContext context);
}
