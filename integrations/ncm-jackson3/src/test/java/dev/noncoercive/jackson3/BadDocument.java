package dev.noncoercive.jackson3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the shared table of documents that are refused.
 *
 * @param name  what is wrong with it
 * @param type  the type it should have been
 * @param text  the document
 * @param error  what a reader says
 */
public record BadDocument(String name, Class<?> type, String text, String error) {
    private static final Pattern ROW =
            Pattern.compile("([^\\n]+)\\n([^\\n]+)\\n(.*)\\n-> ([^\\n]*)\\n", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile("\\{\\{(\\d+) x (.*?)\\}\\}(?!\\})");
    private static final Pattern CHARACTER = Pattern.compile("\\{\\{char ([0-9a-f]{4})\\}\\}");

    /** {@return bad JSON, in the order of the table} */
    public static List<BadDocument> json() {
        return rows("bad-documents.txt");
    }

    /** {@return bad YAML, in the order of the table} */
    static List<BadDocument> yaml() {
        return rows("bad-yaml.txt");
    }

    private static List<BadDocument> rows(String file) {
        String table = text(file);
        return Arrays.stream(table.substring(table.indexOf("\n== ") + 4).split("(?m)^== "))
                .map(BadDocument::parse)
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(BadDocument.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadDocument parse(String row) {
        Matcher matcher = ROW.matcher(row);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a row of the table: " + row);
        }
        return new BadDocument(
                matcher.group(1), PublicTypes.named(matcher.group(2)), expand(matcher.group(3)), matcher.group(4));
    }

    private static String expand(String text) {
        String repeated = TIMES.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(2).repeat(Integer.parseInt(match.group(1)))));
        return CHARACTER.matcher(repeated).replaceAll(BadDocument::character);
    }

    private static String character(MatchResult match) {
        return String.valueOf((char) Integer.parseInt(match.group(1), 16));
    }

    @Override
    public String toString() {
        return name;
    }
}
