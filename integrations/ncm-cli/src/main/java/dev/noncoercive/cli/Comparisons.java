package dev.noncoercive.cli;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.report.Page;
import dev.noncoercive.report.ReportComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed since a run whose output was kept as JSON. */
final class Comparisons {
    private static final Pattern SCHEMA = Pattern.compile("\\s*\\{\\s*\"schema\"\\s*:\\s*\"([^\"]*)\"");
    private static final String OUTPUT = "ncm/check-output/";

    private Comparisons() {}

    static ReportComparison since(Path file, List<Page> pages) throws InputException {
        String text = InputFile.text(file);
        Matcher schema = SCHEMA.matcher(text);
        String form = schema.lookingAt() ? schema.group(1) : "";
        if (form.startsWith(OUTPUT) && !form.equals(CheckOutput.SCHEMA)) {
            throw new InputException(
                    file,
                    "is of the form `" + form + "`, not `" + CheckOutput.SCHEMA
                            + "`; keep a new output with --format json");
        }
        try {
            return form.equals(CheckOutput.SCHEMA)
                    ? ReportComparison.of(
                            Documents.json()
                                    .read(text, CheckOutput.class)
                                    .value()
                                    .pages(),
                            pages)
                    : single(Documents.json().read(text, Report.class).value(), pages);
        } catch (DocumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    /** A report that was written as a document knows no names of items, so that none are compared. */
    private static ReportComparison single(Report earlier, List<Page> pages) {
        List<Page> nameless = pages.stream().map(page -> Page.of(page.report())).toList();
        return ReportComparison.of(List.of(Page.of(earlier)), nameless);
    }
}
