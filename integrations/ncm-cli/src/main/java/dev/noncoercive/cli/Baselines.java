package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Report;
import dev.noncoercive.report.Baseline;
import dev.noncoercive.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of failures that are known: written once, read afterwards, smaller when something was mended. */
final class Baselines {
    private Baselines() {}

    static List<Page> newIn(List<Page> pages, Path file, Terminal terminal) throws InputException {
        List<Report> reports = pages.stream().map(Page::report).toList();
        boolean readOnly = System.getenv("CI") != null;
        if (!Files.exists(file)) {
            if (readOnly) {
                throw new InputException(file, "no such baseline; write it outside CI and commit it");
            }
            Baseline written = Baseline.of(reports);
            write(file, written);
            terminal.error("wrote " + written.size() + " known failures to " + file);
            return without(written, pages);
        }
        Baseline known = read(file);
        Baseline smaller = known.shrunkTo(reports);
        if (!readOnly && smaller.size() < known.size()) {
            write(file, smaller);
            terminal.error((known.size() - smaller.size()) + " known failures are gone from " + file);
        }
        return without(known, pages);
    }

    private static List<Page> without(Baseline known, List<Page> pages) {
        return pages.stream().map(page -> page.with(known.newIn(page.report()))).toList();
    }

    private static Baseline read(Path file) throws InputException {
        try {
            return Baseline.parse(InputFile.text(file));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path file, Baseline baseline) throws InputException {
        try {
            Files.writeString(file, baseline.text());
        } catch (IOException e) {
            throw new InputException(file, "cannot be written: " + e.getMessage());
        }
    }
}
