package dev.noncoercive.store.jdbc;

import java.time.Duration;
import java.util.Locale;

/** Tells by its address of which kind a database is. */
final class Databases {
    /** How long a process waits for another that holds the file: one commit takes milliseconds, a retention job seconds. */
    static final Duration SQLITE_WAIT = Duration.ofSeconds(30);

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private Databases() {}

    /**
     * The kind at an address.
     *
     * @throws IllegalArgumentException if it is neither SQLite nor PostgreSQL
     */
    static Database at(String url) {
        String kind = url.toLowerCase(Locale.ROOT);
        if (kind.startsWith(SQLITE)) {
            return new Sqlite(SQLITE_WAIT);
        }
        if (kind.startsWith(POSTGRESQL)) {
            return new PostgreSql();
        }
        throw new IllegalArgumentException(
                "url must start with `" + SQLITE + "` or `" + POSTGRESQL + "`, but was of another kind");
    }
}
