package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.finding.Span;
import dev.noncoercive.policies.pressure.PressureCheck;
import dev.noncoercive.policies.pressure.PressureFinding;
import dev.noncoercive.policies.pressure.PressureLevel;
import dev.noncoercive.policies.pressure.PressureReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges each line of a text file for pressure, by itself. */
final class LineCheck {
    private final Terminal terminal;
    private final Format format;

    LineCheck(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    /** What is said of one line. */
    record Line(int line, String level, double score, List<Pressing> findings) {}

    /** Words that press. */
    record Pressing(String rule, String category, String level, Span span, String words, String why) {}

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
        return new Line(number, text(report.level()), report.score(), pressing);
    }

    private static Pressing pressing(PressureFinding finding, String text) {
        return new Pressing(
                finding.rule(),
                finding.category().text(),
                text(finding.level()),
                finding.span(),
                text.substring(finding.span().start(), finding.span().end()),
                finding.why());
    }

    private static String text(PressureLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isLoud(Line line) {
        return line.level().equals(text(PressureLevel.WARNING)) || line.level().equals(text(PressureLevel.ERROR));
    }

    private void print(Path file, List<String> texts, List<Line> lines) {
        if (format == Format.JSON) {
            terminal.print(Documents.json().write(new Output(Output.SCHEMA, file.toString(), lines)) + "\n");
            return;
        }
        for (Line line : lines) {
            if (isLoud(line)) {
                terminal.print(String.format(
                        Locale.ROOT,
                        "%5d  %-7s %.2f  %s%n",
                        line.line(),
                        line.level(),
                        line.score(),
                        texts.get(line.line() - 1).replaceAll("\\p{Cntrl}", "·")));
                line.findings()
                        .forEach(pressing -> terminal.print("                     "
                                + pressing.words().replaceAll("\\p{Cntrl}", "·") + ": " + pressing.why() + "\n"));
            }
        }
        terminal.print(file + ": " + lines.size() + " lines, "
                + lines.stream().filter(LineCheck::isLoud).count() + " press\n");
    }
}
