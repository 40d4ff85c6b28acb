package dev.noncoercive.report;

import dev.noncoercive.policies.report.RecordText;
import java.util.List;

/**
 * Renders a person's own record as one self-contained page that they can read on a telephone or print: no script, nothing to load.
 *
 * <p>It is for the person alone and names every sender. The words are those of {@link RecordText}. For example,
 * {@code PersonPage.render(RecordText.in(Language.ITALIAN, zone).tell(person, gate.recordOf(person), at))}.
 *
 * @since 0.1
 */
public final class PersonPage {
    private PersonPage() {}

    /**
     * Renders a record.
     *
     * @param told  the record in words, not null
     * @return the page, to be written in UTF-8, not null
     */
    public static String render(RecordText.Told told) {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(Html.escaped(told.title())).append("</h1>\n");
        html.append("<div class=\"lead\">");
        paragraphs(html, told.lead());
        html.append("</div>\n");
        told.sections().forEach(section -> section(html, section));
        return Html.page(told.language().value(), told.title(), html.toString());
    }

    private static void section(StringBuilder html, RecordText.Section section) {
        html.append("<section class=\"record\"><h2>")
                .append(Html.escaped(section.title()))
                .append("</h2>\n");
        paragraphs(html, section.notes());
        section.entries().forEach(entry -> entry(html, entry));
        html.append("</section>\n");
    }

    private static void entry(StringBuilder html, RecordText.Entry entry) {
        html.append("<article>");
        entry.about().ifPresent(about -> paragraph(html, "about", about));
        html.append("<h3>").append(Html.escaped(entry.what())).append("</h3>\n");
        if (!entry.details().isEmpty()) {
            html.append("<ul>");
            entry.details()
                    .forEach(detail ->
                            html.append("<li>").append(Html.escaped(detail)).append("</li>\n"));
            html.append("</ul>\n");
        }
        entry.reference().ifPresent(reference -> paragraph(html, "id", reference));
        html.append("</article>\n");
    }

    private static void paragraph(StringBuilder html, String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(Html.escaped(text))
                .append("</p>\n");
    }

    private static void paragraphs(StringBuilder html, List<String> sentences) {
        sentences.forEach(
                sentence -> html.append("<p>").append(Html.escaped(sentence)).append("</p>\n"));
    }
}
