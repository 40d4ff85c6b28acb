package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Renders reports as one self-contained page: no script, nothing to load.
 *
 * <p>It begins with two pictures: what was judged, one bar a document, and where the findings stand, one bar a family of policies. For
 * example,
 * {@code HtmlReport.render(List.of(Page.of(report)))}.
 *
 * @since 0.1
 */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Renders reports, one section each.
     *
     * @param pages  the reports, in order, not null
     * @return the page in UTF-8, not null
     */
    public static String render(List<Page> pages) {
        StringBuilder html = new StringBuilder("<h1>What we said, and how</h1>\n");
        picture(html, pages);
        FamilyPicture.append(html, pages);
        for (int i = 0; i < pages.size(); i++) {
            section(html, pages.get(i), anchor(i));
        }
        return Html.page("en", "ncm check", html.toString());
    }

    /** One bar a document: errors, warnings, hints, passed, and what could not be judged. */
    private static void picture(StringBuilder html, List<Page> pages) {
        html.append("<table class=\"picture\"><caption>Policies, document by document</caption>\n");
        for (int i = 0; i < pages.size(); i++) {
            Report report = pages.get(i).report();
            html.append("<tr><th><a href=\"#").append(anchor(i)).append("\">");
            html.append(Html.escaped(report.subject())).append("</a></th><td><div class=\"bar\">");
            bar(html, "error", "with errors", failedWith(report, Severity.ERROR));
            bar(html, "warning", "with warnings", failedWith(report, Severity.WARNING));
            bar(html, "info", "with hints", failedWith(report, Severity.INFO));
            bar(html, "pass", "kept", report.count(Verdict.PASS));
            bar(html, "unknown", "open for want of evidence", report.count(Verdict.UNKNOWN));
            html.append("</div></td></tr>\n");
        }
        html.append(
                        "</table>\n<p class=\"key\"><span class=\"error\">errors</span> <span class=\"warning\">warnings</span>")
                .append(" <span class=\"info\">hints</span> <span class=\"pass\">kept</span>")
                .append(" <span class=\"unknown\">not judged: evidence is missing</span></p>\n");
    }

    static void bar(StringBuilder html, String kind, String words, long count) {
        if (count > 0) {
            html.append("<span class=\"")
                    .append(kind)
                    .append("\" style=\"flex-grow:")
                    .append(count);
            html.append("\" title=\"")
                    .append(count)
                    .append(' ')
                    .append(words)
                    .append("\">")
                    .append(count)
                    .append("</span>");
        }
    }

    /** Policies whose loudest failure has this severity. */
    private static long failedWith(Report report, Severity severity) {
        return report.runs().stream()
                .filter(run -> report.failures().stream()
                        .filter(finding -> finding.policy().equals(run.policy()))
                        .map(Finding::severity)
                        .max(Severity::compareTo)
                        .filter(loudest -> loudest == severity)
                        .isPresent())
                .count();
    }

    private static void section(StringBuilder html, Page page, String anchor) {
        Report report = page.report();
        html.append("<section id=\"").append(anchor).append("\"><h2>").append(Html.escaped(report.subject()));
        html.append("</h2>\n<p class=\"judged\">judged ")
                .append(report.judged())
                .append(" of ");
        html.append(report.runs().size())
                .append(", by ")
                .append(Html.escaped(report.catalogue()))
                .append("</p>\n");
        report.unjudgedWords()
                .forEach((place, why) -> html.append("<p class=\"unjudged\">")
                        .append(Html.escaped(page.places().apply(place) + ": " + why))
                        .append(".</p>\n"));
        report.failures().forEach(finding -> finding(html, finding, page.places()));
        if (report.failures().isEmpty()) {
            html.append(page.known().isEmpty() ? "<p>Nothing to mend" : "<p>Nothing new to mend")
                    .append(report.unjudgedWords().isEmpty() ? ".</p>\n" : " in what was judged.</p>\n");
        }
        if (!page.known().isEmpty()) {
            html.append("<p>Known by the baseline and left out: ")
                    .append(page.known().size())
                    .append(".</p>\n");
        }
        html.append("</section>\n");
    }

    private static void finding(StringBuilder html, Finding finding, UnaryOperator<String> places) {
        String kind = finding.severity().text();
        html.append("<article class=\"")
                .append(kind)
                .append("\"><h3><span class=\"")
                .append(kind)
                .append("\">");
        html.append(kind)
                .append("</span> ")
                .append(Html.escaped(finding.title()))
                .append("</h3>\n<p class=\"place\">");
        html.append(Html.escaped(places.apply(finding.location()))).append("</p>\n");
        finding.quote()
                .ifPresent(quote -> html.append("<blockquote>")
                        .append(marked(quote, finding.words().orElse("")))
                        .append("</blockquote>\n"));
        html.append("<dl>");
        finding.message().ifPresent(message -> row(html, "Seen", message));
        row(html, "Why", finding.because());
        finding.help().ifPresent(help -> row(html, "Mend", help));
        html.append("</dl>\n<p class=\"id\">").append(Html.escaped(finding.policy()));
        finding.rule().ifPresent(rule -> html.append(" · ").append(Html.escaped(rule)));
        if (!finding.related().isEmpty()) {
            html.append(" · related: ").append(Html.escaped(String.join("; ", finding.related())));
        }
        html.append("</p></article>\n");
    }

    private static void row(StringBuilder html, String label, String text) {
        html.append("<dt>")
                .append(label)
                .append("</dt><dd>")
                .append(Html.escaped(text))
                .append("</dd>");
    }

    private static String marked(String quote, String words) {
        int at = words.isEmpty() ? -1 : quote.indexOf(words);
        return at < 0
                ? Html.escaped(quote)
                : Html.escaped(quote.substring(0, at)) + "<mark>" + Html.escaped(words) + "</mark>"
                        + Html.escaped(quote.substring(at + words.length()));
    }

    private static String anchor(int index) {
        return "document-" + index;
    }
}
