package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.mapping.Mapped;
import dev.noncoercive.policies.mapping.MappedField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was read of somebody's object. It is judged three times: as it is, and with kind and with harsh examples in the place of
 * what is not mapped. What the three do not agree on rests on what is not known, and is open.
 */
final class MappedCheck {
    private final PolicySet policies;
    private final Mapped mapped;
    private final Instant at;

    MappedCheck(PolicySet policies, Mapped mapped, Instant at) {
        this.policies = policies;
        this.mapped = mapped;
        this.at = at;
    }

    Report report() {
        Set<String> elsewhere = mapped.judgedElsewhere().stream()
                .map(name -> policies.require(name).id())
                .collect(Collectors.toUnmodifiableSet());
        Report asItIs = judged(policies, mapped.campaign());
        Report kind = judged(policies, mapped.imagined(mapped.unmapped(), false));
        Report harsh = judged(policies, mapped.imagined(mapped.unmapped(), true));
        List<PolicyRun> runs = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PolicyRun run : asItIs.runs()) {
            List<Finding> said = said(asItIs, run.policy());
            Verdict verdict = elsewhere.contains(run.policy()) ? Verdict.NOT_APPLICABLE : run.verdict();
            if (verdict == Verdict.FAIL) {
                said = said.stream()
                        .filter(finding -> finding.verdict() == Verdict.UNKNOWN || holdsAnyway(finding, kind))
                        .toList();
            }
            boolean open = (verdict == Verdict.FAIL && said.stream().noneMatch(MappedCheck::isFailure))
                    || (verdict == Verdict.PASS && !(passes(kind, run.policy()) && passes(harsh, run.policy())));
            if (open) {
                verdict = Verdict.UNKNOWN;
                said = List.of(open(run.policy(), asItIs));
            }
            runs.add(run.withVerdict(verdict));
            findings.addAll(verdict == Verdict.NOT_APPLICABLE ? List.of() : said);
        }
        List<Finding> placed = findings.stream()
                .map(finding -> finding.withLocation(mapped.place(finding.location())))
                .sorted(PolicySet.ORDER)
                .toList();
        return asItIs.withRuns(runs).withFindings(placed);
    }

    private Report judged(PolicySet set, Campaign campaign) {
        return set.check(mapped.campaign().name(), campaign, at);
    }

    private static List<Finding> said(Report report, String policy) {
        return report.findings().stream()
                .filter(finding -> finding.policy().equals(policy))
                .toList();
    }

    private static boolean isFailure(Finding finding) {
        return finding.verdict() == Verdict.FAIL;
    }

    /** Words that stand there stand there, whatever else is not known; other failures must hold in the kindest case too. */
    private static boolean holdsAnyway(Finding failure, Report kind) {
        return failure.words().isPresent()
                || kind.failures().stream()
                        .anyMatch(other -> other.policy().equals(failure.policy())
                                && other.location().equals(failure.location()));
    }

    private static boolean passes(Report report, String policy) {
        return verdicts(report).get(policy) == Verdict.PASS;
    }

    private static Map<String, Verdict> verdicts(Report report) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        report.runs().forEach(run -> verdicts.put(run.policy(), run.verdict()));
        return verdicts;
    }

    /** The open question, with the fields that would close it: each that matters alone, else the first that matters with others. */
    private Finding open(String policy, Report asItIs) {
        PolicySet alone = policies.only(Set.of(policy));
        Set<String> before = said(asItIs, policy, verdicts(asItIs).get(policy));
        Set<String> missing = new TreeSet<>();
        for (MappedField<?> field : mapped.unmapped()) {
            if (matters(alone, List.of(field), before)) {
                missing.add(field.name());
            }
        }
        List<MappedField<?>> together = new ArrayList<>();
        for (MappedField<?> field : mapped.unmapped()) {
            together.add(field);
            if (missing.isEmpty() && matters(alone, together, before)) {
                missing.add(field.name());
            }
        }
        return policies.require(policy).unknown("", missing.toArray(String[]::new));
    }

    private boolean matters(PolicySet alone, List<MappedField<?>> fields, Set<String> before) {
        String policy = alone.infos().get(0).id();
        for (boolean harsh : new boolean[] {false, true}) {
            Report other = judged(alone, mapped.imagined(fields, harsh));
            if (!said(other, policy, verdicts(other).get(policy)).equals(before)) {
                return true;
            }
        }
        return false;
    }

    /** What a policy says, as far as it can differ: its verdict, and where it fails. */
    private static Set<String> said(Report report, String policy, @Nullable Verdict verdict) {
        Set<String> said = new TreeSet<>();
        said.add(String.valueOf(verdict));
        said(report, policy).stream()
                .filter(MappedCheck::isFailure)
                .map(Finding::location)
                .forEach(said::add);
        return said;
    }
}
