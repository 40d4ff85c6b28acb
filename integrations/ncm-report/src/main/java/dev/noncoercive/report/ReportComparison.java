package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between the reports of two runs: failures that are new, gone, or the same.
 *
 * <p>A failure is known as in a {@link Baseline}; how loud it is makes no difference, nor whether a baseline knows it. For example, {@code ReportComparison.of(yesterday, today).text()}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ReportComparison {
    /**
     * A failure and the document it is in.
     *
     * @param subject  the document, not null
     * @param finding  the failure, not null
     */
    public record Failure(String subject, Finding finding) {}

    private final List<Failure> added;
    private final List<Failure> gone;
    private final List<Failure> same;

    private ReportComparison(List<Failure> added, List<Failure> gone, List<Failure> same) {
        this.added = List.copyOf(added);
        this.gone = List.copyOf(gone);
        this.same = List.copyOf(same);
    }

    /**
     * Compares two runs. Documents that the later run did not check are left out of what is gone.
     *
     * @param before  the reports of the earlier run, not null
     * @param after  the reports of the later run, not null
     * @return what changed, not null
     */
    public static ReportComparison of(List<Page> before, List<Page> after) {
        Map<String, Failure> old = failures(before);
        Map<String, Failure> now = failures(after);
        List<String> checked =
                after.stream().map(page -> page.report().subject()).toList();
        return new ReportComparison(
                without(now, old),
                without(old, now).stream()
                        .filter(one -> checked.contains(one.subject()))
                        .toList(),
                now.entrySet().stream()
                        .filter(entry -> old.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static List<Failure> without(Map<String, Failure> these, Map<String, Failure> those) {
        return these.entrySet().stream()
                .filter(entry -> !those.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, Failure> failures(List<Page> pages) {
        Map<String, Failure> failures = new LinkedHashMap<>();
        Baseline.Counted counted = new Baseline.Counted();
        for (Page page : pages) {
            Stream.concat(page.known().stream(), page.report().failures().stream())
                    .forEach(failure -> failures.put(
                            counted.key(page, failure),
                            new Failure(page.report().subject(), failure)));
        }
        return failures;
    }

    /** {@return failures that are only in the later run, in its order} */
    public List<Failure> added() {
        return added;
    }

    /** {@return failures that are only in the earlier run, in its order} */
    public List<Failure> gone() {
        return gone;
    }

    /** {@return failures that are in both, in the order of the later run} */
    public List<Failure> same() {
        return same;
    }

    /** {@return what changed in words, each line ended by a line feed} */
    public String text() {
        return lines("+", added) + lines("-", gone) + added.size() + " new, " + gone.size() + " gone, " + same.size()
                + " as before\n";
    }

    private static String lines(String sign, List<Failure> failures) {
        return failures.stream()
                .map(one -> sign + " " + one.subject() + " " + one.finding().location() + "  "
                        + one.finding().title() + " (" + one.finding().policy() + ")\n")
                .collect(Collectors.joining());
    }
}
