package dev.noncoercive.exports;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import dev.noncoercive.policies.PolicySet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts the reports of the variants of one campaign together: somebody gets each of them, so the worst answer holds. */
final class VariantReports {
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS, Verdict.NOT_APPLICABLE);

    private VariantReports() {}

    /** One report or more, made by the same policies in the same order. */
    static Report together(List<Report> reports) {
        Report first = reports.get(0);
        if (reports.size() == 1) {
            return first;
        }
        List<PolicyRun> runs = IntStream.range(0, first.runs().size())
                .mapToObj(i -> reports.stream()
                        .map(report -> report.runs().get(i))
                        .min(Comparator.comparing(run -> WORST_FIRST.indexOf(run.verdict())))
                        .orElseThrow())
                .toList();
        List<Finding> findings = reports.stream()
                .flatMap(report -> report.findings().stream())
                .distinct()
                .sorted(PolicySet.ORDER)
                .toList();
        return first.withRuns(runs).withFindings(findings);
    }
}
