package dev.noncoercive.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as one text: a SQLite driver takes longer to hand a column over than SQLite to find it. Between two values stands a control
 * character, which only the last one may hold: a key may be any text, but labels, numbers and documents hold none. What is not there is another
 * such character: no value is that alone, as it is blank.
 */
final class Line implements Cells {
    private static final char BETWEEN = '\u001f';
    private static final String NOT_THERE = "\u001e";

    private final String text;
    private int from;

    Line(String text) {
        this.text = text;
    }

    /** What selects such a text: expressions in SQL with the separator between them. */
    static String joined(List<String> values) {
        return values.stream()
                .map(value -> "COALESCE(" + value + ", '" + NOT_THERE + "')")
                .collect(Collectors.joining(" || '" + BETWEEN + "' || "));
    }

    @Override
    public String text() {
        int end = text.indexOf(BETWEEN, from);
        if (end < 0) {
            throw new IllegalArgumentException("a value is missing after `" + text.substring(0, from) + "`");
        }
        String value = text.substring(from, end);
        from = end + 1;
        return value;
    }

    @Override
    public @Nullable String textIfAny() {
        return orNull(text());
    }

    @Override
    public @Nullable String last() {
        return orNull(text.substring(from));
    }

    private static @Nullable String orNull(String value) {
        return value.equals(NOT_THERE) ? null : value;
    }

    @Override
    public long number() {
        return number(text());
    }

    @Override
    public Optional<Instant> instant() {
        String value = text();
        return value.equals(NOT_THERE) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number(value)));
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Cells.noNumber(value);
        }
    }
}
