package dev.noncoercive.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** Where the command line reads and prints, and what it can show. */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean colour,
        int columns,
        boolean progress,
        Map<String, String> environment) {
    static final int COLUMNS_DEFAULT = 100;

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

    void flush() {
        out.flush();
        err.flush();
    }
}
