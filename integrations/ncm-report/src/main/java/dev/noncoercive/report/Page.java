package dev.noncoercive.report;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A report, what people call its places, where these stand, and what a baseline left out of it.
 *
 * <p>For example, {@code new Page(report, pointer -> "the subject", pointer -> new Line("sunday.eml", 4))}.
 *
 * @param report  the report, not null
 * @param places  from a JSON Pointer to the name of a place, not null
 * @param lines  from a JSON Pointer, and the stretch of the text there, to the line it stands in, not null
 * @param items  from a JSON Pointer to a name of the place that stays when something is put before it, not null
 * @param known  the failures that a baseline left out of the report, not null
 * @since 0.1
 */
public record Page(
        Report report,
        UnaryOperator<String> places,
        BiFunction<String, Optional<Span>, Line> lines,
        UnaryOperator<String> items,
        List<Finding> known) {
    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");

    /**
     * A line of a file.
     *
     * @param file  the name of the file, not null
     * @param number  the line, from 1, or 0 when it is not known
     */
    public record Line(String file, int number) {}

    /**
     * Holds copies.
     *
     * @param report  the report, not null
     * @param places  from a JSON Pointer to the name of a place, not null
     * @param lines  from a JSON Pointer, and the stretch of the text there, to the line it stands in, not null
     * @param items  from a JSON Pointer to a name of the place that stays, not null
     * @param known  the failures that a baseline left out, not null
     */
    public Page {
        known = List.copyOf(known);
    }

    /**
     * A report of which a baseline left out nothing, and whose items have no names of their own.
     *
     * @param report  the report, not null
     * @param places  from a JSON Pointer to the name of a place, not null
     * @param lines  from a JSON Pointer to the line it stands in, not null
     */
    public Page(Report report, UnaryOperator<String> places, Function<String, Line> lines) {
        this(report, places, (pointer, span) -> lines.apply(pointer), UnaryOperator.identity(), List.of());
    }

    /**
     * A report whose lines are not known.
     *
     * @param report  the report, not null
     * @param places  from a JSON Pointer to the name of a place, not null
     */
    public Page(Report report, UnaryOperator<String> places) {
        this(report, places, pointer -> new Line(report.subject(), 0));
    }

    /**
     * A report whose places are called by their pointers.
     *
     * @param report  the report, not null
     * @return the page, not null
     */
    public static Page of(Report report) {
        return new Page(report, UnaryOperator.identity());
    }

    /**
     * The same with names of items, such as {@code /invitations/[weekly]/deadline} for {@code /invitations/3/deadline}.
     *
     * @param names  from a JSON Pointer to a name of the place that stays when something is put before it, not null
     * @return the page, not null
     */
    public Page withItems(UnaryOperator<String> names) {
        return new Page(report, places, lines, names, known);
    }

    /**
     * The same of a file whose whole text is one place, so that a stretch of it has a line of its own.
     *
     * @param file  the name of the file, not null
     * @param text  its text, not null
     * @return the page, not null
     */
    public Page withLinesOf(String file, String text) {
        return new Page(report, places, (pointer, span) -> new Line(file, line(text, span)), items, known);
    }

    private static int line(String text, Optional<Span> span) {
        int start = span.map(Span::start).orElse(0);
        return 1 + (int) text.chars().limit(start).filter(c -> c == '\n').count();
    }

    /**
     * The same without failures that are known.
     *
     * @param rest  the report without them, not null
     * @param leftOut  the failures that it was without, not null
     * @return the page, not null
     */
    public Page without(Report rest, List<Finding> leftOut) {
        return new Page(rest, places, lines, items, leftOut);
    }

    /** The place of a finding, by names of items where they have one, and never by an index. */
    String item(Finding finding) {
        return finding.location().isEmpty()
                ? "/"
                : INDEX.matcher(items.apply(finding.location())).replaceAll("/*");
    }
}
