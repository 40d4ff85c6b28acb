package dev.noncoercive.policies.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Renders reports for a terminal.
 *
 * <p>For example, {@code TextReport.plain().render(report)}.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class TextReport {
    private static final int WIDTH_MIN = 60;
    private static final int WIDTH_MAX = 110;
    private static final String INDENT = "         ";

    private final boolean colour;
    private final int width;
    private final UnaryOperator<String> places;
    private final int known;

    private TextReport(boolean colour, int width, UnaryOperator<String> places, int known) {
        this.colour = colour;
        this.width = Math.max(WIDTH_MIN, Math.min(WIDTH_MAX, width));
        this.places = places;
        this.known = known;
    }

    /**
     * Without colours, 80 columns wide, with JSON Pointers as places.
     *
     * @return the renderer, not null
     */
    public static TextReport plain() {
        return new TextReport(false, 80, UnaryOperator.identity(), 0);
    }

    /**
     * With or without colours.
     *
     * @param on  whether to use the colours of a terminal
     * @return the renderer, not null
     */
    public TextReport colour(boolean on) {
        return new TextReport(on, width, places, known);
    }

    /**
     * With another width.
     *
     * @param columns  the columns of the terminal; less than 60 is taken as 60, more than 110 as 110
     * @return the renderer, not null
     */
    public TextReport width(int columns) {
        return new TextReport(colour, columns, places, known);
    }

    /**
     * With other names for places.
     *
     * @param names  from a JSON Pointer to what a person calls the place, not null
     * @return the renderer, not null
     */
    public TextReport places(UnaryOperator<String> names) {
        return new TextReport(colour, width, names, known);
    }

    /**
     * With failures that a baseline left out of the report, so that they are counted at least.
     *
     * @param count  how many, 0 or more
     * @return the renderer, not null
     */
    public TextReport known(int count) {
        return new TextReport(colour, width, places, count);
    }

    /**
     * Renders one report.
     *
     * @param report  the report, not null
     * @return lines of text, each ended by a line feed, not null
     */
    public String render(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(Style.STRONG.on(report.subject(), colour));
        for (Finding finding : report.failures()) {
            lines.addAll(lines(finding));
        }
        Summary.of(report, known, places).forEach(line -> lines.addAll(wrapped("  ", "  ", line)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(headLine(finding));
        finding.quote()
                .ifPresent(quote -> lines.addAll(quoted(quote, finding.words().orElse(""))));
        finding.message().ifPresent(message -> lines.addAll(labelled("Seen", message)));
        lines.addAll(labelled("Why", finding.because()));
        finding.help().ifPresent(help -> lines.addAll(labelled("Mend", help)));
        String related = finding.related().isEmpty() ? "" : " · related: " + String.join("; ", finding.related());
        String rule = finding.rule().map(id -> " · " + id).orElse("");
        wrapped(INDENT, INDENT, finding.policy() + rule + related)
                .forEach(line -> lines.add(Style.FAINT.on(line, colour)));
        lines.add("");
        return lines;
    }

    private String headLine(Finding finding) {
        String place = places.apply(finding.location())
                + finding.span()
                        .map(span -> ", " + (span.start() + 1) + "-" + span.end())
                        .orElse("");
        String label = label(finding.severity());
        String padding = " ".repeat(Math.max(1, INDENT.length() - 2 - label.length()));
        int used = INDENT.length() + finding.title().length() + place.length();
        String gap = place.isEmpty() ? "" : " ".repeat(Math.max(2, width - used));
        return "  " + style(finding.severity()).on(label, colour) + padding + finding.title() + gap + place;
    }

    private static String label(Severity severity) {
        return severity == Severity.WARNING ? "WARN" : severity.name();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case INFO -> Style.INFO;
        };
    }

    private List<String> quoted(String quoteAsItStands, String wordsAsTheyStand) {
        String quote = printable(quoteAsItStands);
        String words = printable(wordsAsTheyStand);
        int at = words.isEmpty() ? -1 : quote.indexOf(words);
        int room = width - INDENT.length();
        int start = at < 0 ? 0 : Math.max(0, Math.min(at - 10, quote.length() - room));
        String shown = quote.substring(start, Math.min(quote.length(), start + room));
        List<String> lines = new ArrayList<>(List.of(INDENT + shown));
        int underlined = Math.min(words.length(), room - (at - start));
        if (at >= 0 && underlined > 0) {
            lines.add(INDENT + " ".repeat(at - start) + "~".repeat(underlined));
        }
        return lines;
    }

    /** Characters that steer a terminal are shown as dots. */
    private static String printable(String text) {
        return text.chars()
                .map(c -> Character.isISOControl(c) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<String> labelled(String label, String text) {
        return wrapped(INDENT + label + " ".repeat(6 - label.length()), INDENT + "      ", text);
    }

    private List<String> wrapped(String first, String next, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
