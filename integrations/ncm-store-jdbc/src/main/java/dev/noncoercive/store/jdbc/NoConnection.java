package dev.noncoercive.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A pool gave no connection, for reasons of its own: it is closed, or all are in use. */
final class NoConnection extends SQLException {
    private static final long serialVersionUID = 1L;

    /** That of {@link java.sql.DriverManager}, which repeats the whole address behind it. */
    private static final String NO_DRIVER = "No suitable driver";

    private NoConnection(SQLException reported) {
        super(
                "the connection pool gave no connection; it must be open and have one to spare. It says: "
                        + reported.getMessage(),
                reported);
    }

    /** What a database reports has a state, or with SQLite a code. */
    static Connection from(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            boolean isOfPool = e.getSQLState() == null && e.getErrorCode() == 0;
            throw isOfPool ? new NoConnection(e) : e;
        }
    }

    /** What to tell where no database was asked. */
    static Optional<String> explain(SQLException failure, String driver) {
        String reported = String.valueOf(failure.getMessage());
        if (reported.startsWith(NO_DRIVER)) {
            return Optional.of(
                    "the driver of the database is missing; add `" + driver + "` to what this program depends on");
        }
        return failure instanceof NoConnection ? Optional.of(reported) : Optional.empty();
    }
}
