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
                return result.getLong(++place);
            }

            @Override
            public Optional<Instant> instant() throws SQLException {
                long millis = number();
                return result.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
            }

            @Override
            public @Nullable String last() throws SQLException {
                return textIfAny();
            }
        };
    }
}
