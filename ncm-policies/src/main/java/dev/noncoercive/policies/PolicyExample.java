package dev.noncoercive.policies;

import dev.noncoercive.model.finding.Verdict;

/**
 * A small campaign on which a policy says something, as it stands in the reference and is tested. It is a fragment: name, sender
 * and purpose are left out.
 *
 * <p>For example, the code {@code I03} with the verdict FAIL at {@code /invitations/0/deadline}.
 *
 * @param code  the code of the policy, not null
 * @param verdict  what it says, not null
 * @param location  where a failure is, empty for other verdicts, not null
 * @param yaml  the fragment, not null
 * @since 0.1
 */
public record PolicyExample(String code, Verdict verdict, String location, String yaml) {}
