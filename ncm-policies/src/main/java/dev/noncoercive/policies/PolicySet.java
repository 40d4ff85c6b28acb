package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.Subjects.Located;
import dev.noncoercive.policies.rules.StandardPolicies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of policies that checks campaigns.
 *
 * <p>For example, {@code PolicySet.standard().check("bread course", campaign, at)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PolicySet {
    /** The version of the standard catalogue; a ★ in the changelog marks each change of a verdict. */
    public static final String CATALOGUE = "2026-11";

    private final List<Policy<?>> policies;

    private PolicySet(List<Policy<?>> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * The policies of the standard catalogue that are built so far.
     *
     * @return the set, not null
     */
    public static PolicySet standard() {
        return new PolicySet(StandardPolicies.all());
    }

    /**
     * This set with one more policy, of your own.
     *
     * @param policy  the policy, not null
     * @return the larger set, not null
     * @throws IllegalArgumentException if a policy with its id is in the set
     */
    public PolicySet with(Policy<?> policy) {
        if (policies.stream()
                .anyMatch(known -> known.info().id().equals(policy.info().id()))) {
            throw new IllegalArgumentException(
                    "policy id must be new, but `" + policy.info().id() + "` is in the set");
        }
        List<Policy<?>> more = new ArrayList<>(policies);
        more.add(policy);
        return new PolicySet(more);
    }

    /** {@return what is constant about each policy, in the order of the catalogue} */
    public List<PolicyInfo> infos() {
        return policies.stream().<PolicyInfo>map(Policy::info).toList();
    }

    /**
     * Checks a campaign. A policy that throws gives a failure of its own, never a pass.
     *
     * @param subject  what the report calls it, such as a file name, not null
     * @param campaign  the campaign, not null
     * @param at  the instant for which it is judged, not null
     * @return the report, not null
     */
    public Report check(String subject, Campaign campaign, Instant at) {
        CheckContext context = CheckContext.of(campaign, at);
        Subjects subjects = Subjects.of(campaign);
        List<PolicyRun> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Policy<?> policy : policies) {
            List<Finding> seen = run(policy, subjects, context);
            runs.add(PolicyRun.builder()
                    .policy(policy.info().id())
                    .version(policy.info().version())
                    .verdict(worst(seen))
                    .build());
            seen.stream().filter(PolicySet::isWorthSaying).forEach(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::location, PointerOrder.INSTANCE));
        return Report.builder()
                .subject(subject)
                .at(at)
                .catalogue(CATALOGUE)
                .addAllRuns(runs)
                .addAllFindings(findings)
                .build();
    }

    private static boolean isWorthSaying(Finding finding) {
        return finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.UNKNOWN;
    }

    private static <T> List<Finding> run(Policy<T> policy, Subjects subjects, CheckContext context) {
        List<Finding> seen = new ArrayList<>();
        List<Located<T>> parts = subjects.ofKind(policy.subject());
        for (Located<T> part : parts) {
            for (Finding finding : checkOne(policy, part.subject(), context)) {
                seen.add(finding.withLocation(part.pointer() + finding.location()));
            }
        }
        if (parts.isEmpty()) {
            Subjects.missing(policy.subject())
                    .ifPresent(missing -> seen.add(policy.info().unknown("", missing)));
        }
        return seen;
    }

    private static <T> List<Finding> checkOne(Policy<T> policy, T subject, CheckContext context) {
        try {
            return policy.check(subject, context);
        } catch (RuntimeException e) {
            return List.of(
                    policy.info().fail("", "the policy itself failed: " + e).withSeverity(Severity.ERROR));
        }
    }

    private static Verdict worst(List<Finding> findings) {
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)) {
            if (findings.stream().anyMatch(finding -> finding.verdict() == verdict)) {
                return verdict;
            }
        }
        return Verdict.NOT_APPLICABLE;
    }
}
