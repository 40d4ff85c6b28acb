package dev.noncoercive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the command line reads and prints, and what it can show. */
record Terminal(
        InputStream in,
        Printer out,
        PrintStream err,
        boolean colour,
        int columns,
        boolean progress,
        Map<String, String> environment) {
    static final int COLUMNS_DEFAULT = 100;
    /** As Linux and macOS say it, and Windows. */
    private static final Set<String> CLOSED_PIPE =
            Set.of("Broken pipe", "The pipe is being closed", "The pipe has been ended");

    /** Whether standard output is a terminal that shows colours; the launcher knows, and NO_COLOR forbids. */
    static boolean isColourWanted() {
        boolean forbidden = System.getenv("NO_COLOR") != null;
        return "true".equals(System.getProperty("ncm.colour")) && !forbidden;
    }

    /** Whether standard error is a terminal, where progress can be shown; the launcher knows. */
    static boolean isProgressWanted() {
        return "true".equals(System.getProperty("ncm.progress"));
    }

    static int columnsOr(int fallback) {
        String told = System.getProperty("ncm.columns", "");
        boolean number = !told.isEmpty() && told.length() < 5 && told.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(told) : fallback;
    }

    void print(String text) {
        out.print(text);
    }

    void error(String problem) {
        out.flush();
        err.println("ncm: " + problem);
    }

    /** The exit code of a command that is over: its own, unless what it printed did not arrive. */
    int end(int code) {
        out.flush();
        Optional<IOException> lost = out.failure().filter(failure -> !isReadEnough(failure));
        lost.ifPresent(failure -> error("the output could not be written: " + IoReason.of(failure)));
        err.flush();
        return lost.isPresent() ? ExitCode.UNREADABLE : code;
    }

    /** Whether who reads at the other end of a pipe closed it, as {@code head} does. */
    private static boolean isReadEnough(IOException failure) {
        return CLOSED_PIPE.contains(String.valueOf(failure.getMessage()));
    }
}
