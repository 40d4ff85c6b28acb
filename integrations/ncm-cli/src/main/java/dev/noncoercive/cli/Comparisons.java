package dev.noncoercive.cli;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.finding.Report;
import dev.noncoercive.report.Page;
import dev.noncoercive.report.ReportComparison;
import java.nio.file.Path;
import java.util.List;

/** What changed since a run whose output was kept as JSON. */
final class Comparisons {
    private Comparisons() {}

    static ReportComparison since(Path file, List<Page> pages) throws InputException {
        return ReportComparison.of(
                earlier(file), pages.stream().map(Page::report).toList());
    }

    /** The reports of {@code --format json}, or a single one that was written as a document. */
    private static List<Report> earlier(Path file) throws InputException {
        String text = InputFile.text(file);
        try {
            return text.contains(CheckOutput.SCHEMA)
                    ? Documents.json().read(text, CheckOutput.class).value().reports()
                    : List.of(Documents.json().read(text, Report.class).value());
        } catch (DocumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }
}
