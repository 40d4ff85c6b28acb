package dev.noncoercive.policies.pressure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Puts what tables print into the marked parts of a page, each as soon as it is there: a run that is broken off loses nothing. What
 * stands outside the marks stays as it is.
 */
final class MarkedPage {
    private static final String END = "<!-- /figures -->\n";

    private final Path file;
    private final PrintStream out;

    MarkedPage(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    /** Prints a table, and puts it into the part of that name. */
    void put(String name, Consumer<PrintStream> table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream into = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        table.accept(into);
        String printed = bytes.toString(StandardCharsets.UTF_8);
        out.print(printed);
        try {
            Files.writeString(file, with(Files.readString(file), name, printed.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(String page, String name, String printed) {
        String begin = "<!-- figures: " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf(END, Math.max(0, from));
        if (from < 0 || to < 0) {
            throw new IllegalStateException("the page has no part for the figures `" + name + "`");
        }
        return page.substring(0, from + begin.length()) + "```text\n" + printed + "\n```\n" + page.substring(to);
    }
}
