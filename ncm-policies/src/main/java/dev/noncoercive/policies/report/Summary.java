package dev.noncoercive.policies.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The last lines of a report: how much was judged, and what would let more be judged. */
final class Summary {
    private static final Map<String, String> EVIDENCE = Map.ofEntries(
            Map.entry("consents", "a consent export"),
            Map.entry("record", "a record of past contacts"),
            Map.entry("ledgers", "the ledger"),
            Map.entry("enough", "the threshold of enough"),
            Map.entry("readings", "a reading of the measure of enough"),
            Map.entry("door", "the offer behind the words"),
            Map.entry("total", "the total price"),
            Map.entry("headers", "the header fields"),
            Map.entry("body", "the body of the message"),
            Map.entry("evidence", "evidence for the deadline"),
            Map.entry("giving", "the steps to give consent"),
            Map.entry("withdrawing", "the steps to withdraw it"),
            Map.entry("exchanges", "entries in the ledger"),
            Map.entry("claims", "a dated count behind the numbers"),
            Map.entry("language", "words in English, Italian or Spanish"),
            Map.entry("audience", "the audience profile"),
            Map.entry("scorecard", "the scorecard"),
            Map.entry("journey", "the seven steps"),
            Map.entry("stewardship", "who answers for it"),
            Map.entry("suppressions", "the lists of those who want no contact"),
            Map.entry("voice", "who speaks"),
            Map.entry("tracking", "what is watched"),
            Map.entry("footer", "what the footer says"),
            Map.entry("answeredBy", "who answers replies"),
            Map.entry("from", "the sender line"),
            Map.entry("recordAccess", "how people get their record"),
            Map.entry("programmes", "the programmes of care"),
            Map.entry("onDecline", "what a no means"),
            Map.entry("signature", "a verified signature"),
            Map.entry("oneClickProbe", "a test of the one-click way out"),
            Map.entry("harm", "the rates of complaints"),
            Map.entry("cadence", "the promised cadence"),
            Map.entry("ask", "what past contacts asked"),
            Map.entry("discount", "the reduction"),
            Map.entry("aftercare", "the care after a sale"),
            Map.entry("notice", "the notice of the consent"),
            Map.entry("proof", "the proof of the consent"),
            Map.entry("source", "where the address came from"),
            Map.entry("expression", "how the consent was given"));

    private static final int KINDS_MAX = 6;

    private Summary() {}

    static List<String> of(Report report, int known, UnaryOperator<String> places) {
        List<String> lines = new ArrayList<>();
        lines.add("judged " + report.judged() + " of " + report.runs().size() + ": " + counts(report, known));
        report.unjudgedWords().forEach((place, why) -> lines.add(places.apply(place) + ": " + why));
        if (known > 0) {
            lines.add("known by the baseline and left out: " + known);
        }
        more(report).ifPresent(lines::add);
        if (report.judged() == 0 && report.count(Verdict.UNKNOWN) == 0) {
            lines.add("nothing in this document could be judged at all, which counts as a failure");
        }
        lines.add("by the policies of " + report.catalogue());
        return lines;
    }

    private static String counts(Report report, int known) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = report.failures().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                parts.add(count + " " + noun(severity, count));
            }
        }
        if (report.judged() == 0) {
            return report.count(Verdict.UNKNOWN) == 0 ? "none applies" : "more evidence is needed";
        }
        if (parts.isEmpty()) {
            String judged = report.unjudgedWords().isEmpty() ? "" : " in what was judged";
            return (known > 0 ? "nothing new to mend" : "nothing to mend") + judged;
        }
        return String.join(", ", parts);
    }

    private static String noun(Severity severity, long count) {
        String one = switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "hint";
        };
        return count == 1 ? one : one + "s";
    }

    private static Optional<String> more(Report report) {
        Map<String, Set<String>> policiesByEvidence = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.verdict() == Verdict.UNKNOWN) {
                finding.missing()
                        .forEach(missing -> policiesByEvidence
                                .computeIfAbsent(
                                        EVIDENCE.getOrDefault(missing, missing), known -> new LinkedHashSet<>())
                                .add(finding.policy()));
            }
        }
        if (policiesByEvidence.isEmpty()) {
            return Optional.empty();
        }
        List<String> kinds = policiesByEvidence.entrySet().stream()
                .sorted(Map.Entry.<String, Set<String>>comparingByValue(Comparator.comparing(Set::size))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue().size())
                .toList();
        String shown = kinds.stream().limit(KINDS_MAX).collect(Collectors.joining(", "));
        String rest = kinds.size() > KINDS_MAX ? ", and " + (kinds.size() - KINDS_MAX) + " more kinds" : "";
        return Optional.of("would let me judge more: " + shown + rest);
    }
}
