package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Brings the tables to the version that this code knows, by the numbered SQL files, one process at a time. */
final class Schema {
    /** The number of the last file. */
    static final int VERSION = 6;

    private static final String TABLE = "ncm_schema";

    private Schema() {}

    static void bringUpToDate(Link link, Database database) throws SQLException {
        Connection connection = link.connection();
        if (versionOf(connection) == VERSION) {
            return;
        }
        database.beginAlone(link);
        try {
            int version = versionOf(connection);
            if (version > VERSION) {
                throw new ContactStoreException("the tables of " + database.place() + " are of version " + version
                        + ", and this ncm knows versions up to " + VERSION + "; use a newer ncm");
            }
            for (int next = version + 1; next <= VERSION; next++) {
                apply(connection, database, next);
            }
            Statements.run(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** A full disk ends the transaction by itself; what is told then is the disk, not that there is nothing to roll back. */
    private static void rollBack(Connection connection, Exception why) {
        try {
            Statements.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static int versionOf(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT MAX(version) FROM " + TABLE)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static boolean exists(Connection connection) throws SQLException {
        return hasTables(connection, TABLE);
    }

    /** Whether there are tables, of whichever program. */
    static boolean hasTables(Connection connection) throws SQLException {
        return hasTables(connection, "%");
    }

    private static boolean hasTables(Connection connection, String pattern) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), pattern, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static void apply(Connection connection, Database database, int version) throws SQLException {
        for (String statement : statements(database.folder(), version)) {
            Statements.run(connection, statement);
        }
    }

    private static Iterable<String> statements(String folder, int version) {
        String name = String.format(Locale.ROOT, "%s/%03d.sql", folder, version);
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
            return Arrays.stream(text.split(";\n", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
