package dev.noncoercive.policies;

import dev.noncoercive.model.campaign.Campaign;
import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.mapping.Mapped;
import dev.noncoercive.policies.mapping.MappedField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks what was read of somebody's object. It is judged three times: as it is, and with kind and with harsh examples in the place of
 * what is not mapped. What the three do not agree on rests on what is not known, and is open.
 */
final class MappedCheck {
    private final PolicySet policies;
    private final Mapped mapped;
    private final Instant at;
    private final PressureReadings readings = new PressureReadings();

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
        Map<String, Verdict> verdicts = verdicts(asItIs);
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        verdicts.forEach((policy, verdict) -> {
            List<Finding> said = said(asItIs, policy).stream()
                    .filter(finding -> !isFailure(finding) || holdsAnyway(finding, kind))
                    .toList();
            boolean unfounded = verdict == Verdict.FAIL && said.stream().noneMatch(MappedCheck::isFailure);
            boolean hoped = verdict == Verdict.PASS && !(passes(kind, policy) && passes(harsh, policy));
            if (elsewhere.contains(policy)) {
                findings.put(policy, List.of());
            } else if (unfounded || hoped) {
                open.add(policy);
            } else {
                findings.put(policy, said);
            }
        });
        missing(open, asItIs)
                .forEach((policy, fields) -> findings.put(
                        policy, List.of(policies.require(policy).unknown("", fields.toArray(String[]::new)))));
        return asItIs.withRuns(asItIs.runs().stream()
                        .map(run -> elsewhere.contains(run.policy())
                                ? run.withVerdict(Verdict.NOT_APPLICABLE)
                                : open.contains(run.policy()) ? run.withVerdict(Verdict.UNKNOWN) : run)
                        .toList())
                .withFindings(findings.values().stream()
                        .flatMap(List::stream)
                        .map(finding -> finding.withLocation(mapped.place(finding.location())))
                        .sorted(PolicySet.ORDER)
                        .toList());
    }

    private Report judged(PolicySet set, Campaign campaign) {
        return set.check(mapped.campaign().name(), campaign, at, readings);
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

    /** The fields that would close each open question: each that matters alone, else the first that matters with others. */
    private Map<String, Set<String>> missing(Set<String> open, Report asItIs) {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        open.forEach(policy -> missing.put(policy, new TreeSet<>()));
        for (MappedField<?> field : mapped.unmapped()) {
            addThoseThatMatter(List.of(field), open, asItIs, missing);
        }
        List<MappedField<?>> together = new ArrayList<>();
        for (MappedField<?> field : mapped.unmapped()) {
            together.add(field);
            Set<String> unexplained = open.stream()
                    .filter(policy -> missing.getOrDefault(policy, Set.of()).isEmpty())
                    .collect(Collectors.toSet());
            addThoseThatMatter(together, unexplained, asItIs, missing);
        }
        return missing;
    }

    /** Adds the last of some fields to what is missing for those policies that say something else with them. */
    private void addThoseThatMatter(
            List<MappedField<?>> fields, Set<String> ids, Report asItIs, Map<String, Set<String>> missing) {
        if (ids.isEmpty()) {
            return;
        }
        PolicySet some = policies.only(ids);
        for (boolean harsh : new boolean[] {false, true}) {
            Report other = judged(some, mapped.imagined(fields, harsh));
            ids.stream()
                    .filter(policy -> !told(other, policy).equals(told(asItIs, policy)))
                    .forEach(policy -> missing.computeIfAbsent(policy, id -> new TreeSet<>())
                            .add(fields.get(fields.size() - 1).name()));
        }
    }

    /** What a policy says, as far as it can differ: its verdict, and where it fails. */
    private static Set<String> told(Report report, String policy) {
        Set<String> told = new TreeSet<>();
        told.add(String.valueOf(verdicts(report).get(policy)));
        said(report, policy).stream()
                .filter(MappedCheck::isFailure)
                .map(Finding::location)
                .forEach(told::add);
        return told;
    }
}
