package dev.noncoercive.report;

import dev.noncoercive.model.finding.Report;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A report, what people call its places, and where these stand.
 *
 * <p>For example, {@code new Page(report, pointer -> "the subject", pointer -> new Line("sunday.eml", 4))}.
 *
 * @param report  the report, not null
 * @param places  from a JSON Pointer to the name of a place, not null
 * @param lines  from a JSON Pointer to the line it stands in, not null
 * @since 0.1
 */
public record Page(Report report, UnaryOperator<String> places, Function<String, Line> lines) {
    /**
     * A line of a file.
     *
     * @param file  the name of the file, not null
     * @param number  the line, from 1, or 0 when it is not known
     */
    public record Line(String file, int number) {}

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
     * The same with another report.
     *
     * @param other  the report, not null
     * @return the page, not null
     */
    public Page with(Report other) {
        return new Page(other, places, lines);
    }
}
