package dev.noncoercive.cli;

import java.nio.file.Path;

/** Judges each line of a text file. */
final class LineCheck {
    private final Terminal terminal;
    private final Format format;

    LineCheck(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
    }

    int run(Path file) {
        terminal.error(file + ": " + format);
        return ExitCode.UNREADABLE;
    }
}
