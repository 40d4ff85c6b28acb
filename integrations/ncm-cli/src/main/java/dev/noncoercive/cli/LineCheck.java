package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.finding.Contribution;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges each line of a text file for pressure, by itself. */
final class LineCheck {
    private static final String INDENT = " ".repeat(21);

    private final Terminal terminal;
    private final Format format;

    LineCheck(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    /** What is said of one line, or why it was not judged. */
    record Line(int line, String level, double score, List<Pressing> findings, Optional<String> abstained) {}

    /** Words that press. */
    record Pressing(
            String rule,
            String category,
            String level,
            Span span,
            String words,
            String why,
            String needs,
            String suggest,
            List<Contribution> contributions) {}

    /** What {@code --format json} prints. */
    record Output(String schema, String file, List<Line> lines) {
        static final String SCHEMA = "ncm/line-check/1";
    }

    int run(Path file) {
        List<String> texts;
        try {
            texts = InputFile.text(file).lines().toList();
        } catch (InputException e) {
            terminal.error(e.getMessage());
            return ExitCode.UNREADABLE;
        }
        PressureCheck check = PressureCheck.standard();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(line(i + 1, texts.get(i), check.check(texts.get(i))));
        }
        print(file, texts, lines);
        return lines.stream().anyMatch(LineCheck::isLoud) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private static Line line(int number, String text, PressureReport report) {
        List<Pressing> pressing = report.findings().stream()
                .map(finding -> pressing(finding, text))
                .toList();
        return new Line(number, text(report.level()), report.score(), pressing, report.abstained());
    }

    private static Pressing pressing(PressureFinding finding, String text) {
        return new Pressing(
                finding.rule(),
                finding.category().text(),
                text(finding.level()),
                finding.span(),
                text.substring(finding.span().start(), finding.span().end()),
                finding.why(),
                finding.needs().text(),
                finding.suggest(),
                finding.contributions());
    }

    private static String text(PressureLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isLoud(Line line) {
        return line.level().equals(text(PressureLevel.WARNING)) || line.level().equals(text(PressureLevel.ERROR));
    }

    /** An empty line has nothing to judge. */
    private static boolean isUnjudged(Line line, List<String> texts) {
        return line.abstained().isPresent() && !texts.get(line.line() - 1).isBlank();
    }

    private void print(Path file, List<String> texts, List<Line> lines) {
        if (format == Format.JSON) {
            terminal.print(Documents.json().write(new Output(Output.SCHEMA, file.toString(), lines)) + "\n");
            return;
        }
        for (Line line : lines) {
            if (isLoud(line)) {
                printHead(line, String.format(Locale.ROOT, "%.2f", line.score()), texts);
                line.findings().forEach(this::print);
            } else if (isUnjudged(line, texts)) {
                printHead(line, "    ", texts);
                terminal.print(INDENT + "not judged: " + line.abstained().orElse("") + "\n");
            }
        }
        long unjudged = lines.stream().filter(line -> isUnjudged(line, texts)).count();
        terminal.print(file + ": " + lines.size() + " lines, "
                + lines.stream().filter(LineCheck::isLoud).count() + " press"
                + (unjudged == 0
                        ? ""
                        : ", " + unjudged + " not judged (only English, Italian and Spanish are, from two words on)")
                + "\n");
    }

    private void printHead(Line line, String score, List<String> texts) {
        String text = printable(texts.get(line.line() - 1));
        terminal.print(String.format(Locale.ROOT, "%5d  %-7s %s  %s%n", line.line(), line.level(), score, text));
    }

    private void print(Pressing pressing) {
        terminal.print(INDENT + printable(pressing.words()) + ": " + pressing.why() + " " + pressing.suggest() + "  "
                + pressing.rule() + "\n");
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }
}
