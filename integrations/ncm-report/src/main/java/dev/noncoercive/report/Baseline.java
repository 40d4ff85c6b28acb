package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The failures that were there when a team began to check, so that only new ones fail a build.
 *
 * <p>A failure is known by its policy, its place, the words concerned and its document, and by how often all of these are the same. A
 * place is called by the names of items, not by its line or its index in a list. It is text: the first line names the form, each other
 * line a count and a failure, with tabs between, in order. For example, {@code Baseline.of(pages).text()}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Baseline {
    private static final String FORM = "ncm/baseline/2";
    private static final String OLD_FORM = "ncm/baseline/1";
    private static final String ANEW = "; write a new one: delete the file and check once outside CI";
    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8})\t([^\t ]+\t/[^\t]*\t[^\t]*\t[^\t]+)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\u0085\u2028\u2029]+");

    private final NavigableMap<String, Integer> known;

    private Baseline(Map<String, Integer> known) {
        this.known = new TreeMap<>(known);
    }

    /**
     * The failures of some reports.
     *
     * @param pages  the reports, not null
     * @return the baseline, not null
     */
    public static Baseline of(List<Page> pages) {
        Map<String, Integer> known = new HashMap<>();
        for (Page page : pages) {
            page.report().failures().forEach(failure -> known.merge(key(page, failure), 1, Integer::sum));
        }
        return new Baseline(known);
    }

    /**
     * Reads a baseline.
     *
     * @param text  what {@link #text()} gave, not null
     * @return the baseline, not null
     * @throws IllegalArgumentException if the text is of another form or version, or a line is no failure
     */
    public static Baseline parse(String text) {
        List<String> lines = text.lines().toList();
        String form = lines.isEmpty() ? "" : lines.get(0);
        if (form.equals(OLD_FORM)) {
            throw new IllegalArgumentException("a baseline of the form `" + OLD_FORM
                    + "` knows failures by place alone and would hide new ones" + ANEW);
        }
        if (!form.equals(FORM)) {
            throw new IllegalArgumentException(
                    "a baseline must begin with the line `" + FORM + "`, but began with `" + form + "`" + ANEW);
        }
        Map<String, Integer> known = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new IllegalArgumentException("line " + (i + 1)
                        + " must be a count, a policy, a place, words and a document with tabs between, but was `"
                        + lines.get(i) + "`" + ANEW);
            }
            known.merge(line.group(2), Integer.parseInt(line.group(1)), Integer::sum);
        }
        return new Baseline(known);
    }

    /** {@return the baseline as text, each line ended by a line feed} */
    public String text() {
        return FORM + "\n"
                + known.entrySet().stream()
                        .map(entry -> entry.getValue() + "\t" + entry.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    /** {@return how many failures are known} */
    public int size() {
        return known.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return the ids of the policies whose failures are known, in order} */
    public Set<String> policies() {
        return known.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Reports without the failures that are known. Where there are more equal ones than are known, the last ones are new.
     *
     * @param pages  the reports, in order, not null
     * @return the reports with new failures and all open questions, in order, not null
     */
    public List<Page> newIn(List<Page> pages) {
        Map<String, Integer> left = new HashMap<>(known);
        return pages.stream().map(page -> newIn(page, left)).toList();
    }

    private static Page newIn(Page page, Map<String, Integer> left) {
        List<Finding> rest = new ArrayList<>();
        List<Finding> leftOut = new ArrayList<>();
        for (Finding finding : page.report().findings()) {
            boolean isKnown = finding.verdict() == Verdict.FAIL && isTaken(key(page, finding), left);
            (isKnown ? leftOut : rest).add(finding);
        }
        return page.without(page.report().withFindings(rest), leftOut);
    }

    private static boolean isTaken(String key, Map<String, Integer> left) {
        int count = left.getOrDefault(key, 0);
        left.put(key, count - 1);
        return count > 0;
    }

    /**
     * This baseline without failures that are gone: it can only shrink. What it knows of documents that were not checked stays.
     *
     * @param pages  all reports of a run, not null
     * @return the smaller baseline, not null
     */
    public Baseline shrunkTo(List<Page> pages) {
        Map<String, Integer> seen = of(pages).known;
        Set<String> checked =
                pages.stream().map(page -> field(page.report().subject())).collect(Collectors.toSet());
        Map<String, Integer> smaller = new HashMap<>();
        known.forEach((key, count) -> {
            boolean wasChecked = checked.contains(key.substring(key.lastIndexOf('\t') + 1));
            int now = wasChecked ? Math.min(count, seen.getOrDefault(key, 0)) : count;
            if (now > 0) {
                smaller.put(key, now);
            }
        });
        return new Baseline(smaller);
    }

    /** Keys that differ where failures are equal: by how many equal ones came before. */
    static final class Counted {
        private final Map<String, Integer> seen = new HashMap<>();

        String key(Page page, Finding finding) {
            String key = Baseline.key(page, finding);
            return key + "\t" + seen.merge(key, 1, Integer::sum);
        }
    }

    /** What a failure is known by: its policy, its place, its words and its document. */
    private static String key(Page page, Finding finding) {
        String words = finding.words().or(finding::quote).orElse("");
        return field(finding.policy()) + "\t" + field(page.item(finding)) + "\t" + field(words) + "\t"
                + field(page.report().subject());
    }

    private static String field(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
