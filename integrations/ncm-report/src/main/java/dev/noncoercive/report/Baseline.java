package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The failures that were there when a team began to check, so that only new ones fail a build.
 *
 * <p>A failure is known by its document, its policy and its place, not by its line. It is text: the first line names the form, each
 * other line one failure, in order. For example, {@code Baseline.of(reports).text()}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Baseline {
    private static final String FORM = "ncm/baseline/1";

    private final Set<String> known;

    private Baseline(Collection<String> known) {
        this.known = new TreeSet<>(known);
    }

    /**
     * The failures of some reports.
     *
     * @param reports  the reports, not null
     * @return the baseline, not null
     */
    public static Baseline of(List<Report> reports) {
        List<String> known = new ArrayList<>();
        for (Report report : reports) {
            report.failures().forEach(failure -> known.add(key(report, failure)));
        }
        return new Baseline(known);
    }

    /**
     * Reads a baseline.
     *
     * @param text  what {@link #text()} gave, not null
     * @return the baseline, not null
     * @throws IllegalArgumentException if the text is of another form or version
     */
    public static Baseline parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORM)) {
            throw new IllegalArgumentException("a baseline must begin with the line `" + FORM + "`, but began with `"
                    + (lines.isEmpty() ? "" : lines.get(0)) + "`; write it anew");
        }
        return new Baseline(lines.subList(1, lines.size()));
    }

    /** {@return the baseline as text, each line ended by a line feed} */
    public String text() {
        return FORM + "\n" + String.join("\n", known) + (known.isEmpty() ? "" : "\n");
    }

    /** {@return how many failures are known} */
    public int size() {
        return known.size();
    }

    /**
     * A report without the failures that are known.
     *
     * @param report  the report, not null
     * @return the report with new failures and all open questions, not null
     */
    public Report newIn(Report report) {
        return report.withFindings(report.findings().stream()
                .filter(finding -> finding.verdict() != Verdict.FAIL || !known.contains(key(report, finding)))
                .toList());
    }

    /**
     * This baseline without failures that are gone: it can only shrink. What it knows of documents that were not checked stays.
     *
     * @param reports  all reports of a run, not null
     * @return the smaller baseline, not null
     */
    public Baseline shrunkTo(List<Report> reports) {
        Set<String> seen = of(reports).known;
        Set<String> checked =
                reports.stream().map(report -> line(report.subject())).collect(Collectors.toSet());
        return new Baseline(known.stream()
                .filter(key -> seen.contains(key) || !checked.contains(subject(key)))
                .toList());
    }

    /** The document of a key, which stands after policy and place. */
    private static String subject(String key) {
        return key.substring(key.indexOf(' ', key.indexOf(' ') + 1) + 1);
    }

    /** What a failure is known by: its policy, its place and its document. */
    static String key(Report report, Finding finding) {
        String place = finding.location().isEmpty() ? "/" : finding.location();
        return line(finding.policy() + " " + place + " " + report.subject());
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
