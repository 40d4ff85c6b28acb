package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.PolicyRun;
import dev.noncoercive.model.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the findings of all documents stand: one bar a family of policies, in the order of the catalogue. */
final class FamilyPicture {
    private FamilyPicture() {}

    static void append(StringBuilder html, List<Page> pages) {
        Map<String, List<Finding>> families = families(pages);
        int longest = families.values().stream().mapToInt(List::size).max().orElse(0);
        html.append(
                "<table class=\"picture families\"><caption>Findings of all documents, family by family</caption>\n");
        families.forEach((family, findings) -> row(html, family, findings, longest));
        html.append("</table>\n");
    }

    /** Families without findings are shown, too, so that the picture keeps its order and its places. */
    private static Map<String, List<Finding>> families(List<Page> pages) {
        Map<String, List<Finding>> families = new LinkedHashMap<>();
        for (Page page : pages) {
            for (PolicyRun run : page.report().runs()) {
                families.computeIfAbsent(family(run.policy()), family -> new ArrayList<>());
            }
        }
        for (Page page : pages) {
            for (Finding failure : page.report().failures()) {
                families.computeIfAbsent(family(failure.policy()), family -> new ArrayList<>())
                        .add(failure);
            }
        }
        return families;
    }

    /** For example {@code invitation} for {@code ncm.invitation.deadline-has-reason}. */
    private static String family(String policy) {
        int start = policy.indexOf('.') + 1;
        int end = policy.indexOf('.', start);
        return end < 0 ? policy : policy.substring(start, end);
    }

    private static void row(StringBuilder html, String family, List<Finding> findings, int longest) {
        html.append("<tr><th>").append(Html.escaped(family)).append("</th><td><div class=\"bar\">");
        HtmlReport.bar(html, "error", "errors", count(findings, Severity.ERROR));
        HtmlReport.bar(html, "warning", "warnings", count(findings, Severity.WARNING));
        HtmlReport.bar(html, "info", "hints", count(findings, Severity.INFO));
        if (findings.isEmpty()) {
            html.append("<i>none</i>");
        } else if (findings.size() < longest) {
            html.append("<i style=\"flex-grow:")
                    .append(longest - findings.size())
                    .append("\"></i>");
        }
        html.append("</div></td></tr>\n");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
