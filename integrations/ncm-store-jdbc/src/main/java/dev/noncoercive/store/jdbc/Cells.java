package dev.noncoercive.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a row, one after the other: looking a column up by its name takes longer. */
interface Cells {
    /** The next text, which is there. */
    String text() throws SQLException;

    /** The next text, or null where there is none. */
    @Nullable
    String textIfAny() throws SQLException;

    /** The next number, which is there. */
    long number() throws SQLException;

    /** The next instant, if there is one. */
    Optional<Instant> instant() throws SQLException;

    /** The last text, which may hold anything, or null where there is none. */
    @Nullable
    String last() throws SQLException;

    /** Something else stands in the place of a number. */
    static IllegalArgumentException noNumber(String value) {
        return new IllegalArgumentException("a number must stand there, but it was `" + value + "`");
    }

    /** Of the row at which a result stands. */
    static Cells of(ResultSet result) {
        return new Cells() {
            private int place;

            @Override
            public String text() throws SQLException {
                return result.getString(++place);
            }

            @Override
            public @Nullable String textIfAny() throws SQLException {
                return result.getString(++place);
            }

            @Override
            public long number() throws SQLException {
                return number(result.getObject(++place));
            }

            @Override
            public Optional<Instant> instant() throws SQLException {
                Object millis = result.getObject(++place);
                return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(number(millis)));
            }

            /** A column of SQLite may hold anything; asked for a number, the driver would make one of it. */
            private static long number(@Nullable Object value) {
                if (value instanceof Long || value instanceof Integer) {
                    return ((Number) value).longValue();
                }
                throw noNumber(String.valueOf(value));
            }

            @Override
            public @Nullable String last() throws SQLException {
                return textIfAny();
            }
        };
    }
}
