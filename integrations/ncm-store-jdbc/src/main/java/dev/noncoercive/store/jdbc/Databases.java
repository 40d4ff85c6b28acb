package dev.noncoercive.store.jdbc;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its address of which kind a database is. */
final class Databases {
    /** How long a process waits for another that holds the file: one commit takes milliseconds, a retention job seconds. */
    static final Duration SQLITE_WAIT = Duration.ofSeconds(30);

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** A user, and perhaps a password, before the server. */
    private static final Pattern USER = Pattern.compile("//.*@");

    private Databases() {}

    private static String place(String address) {
        int parameters = address.indexOf('?');
        return USER.matcher(parameters < 0 ? address : address.substring(0, parameters))
                .replaceFirst("//");
    }

    /**
     * The kind at an address.
     *
     * @throws IllegalArgumentException if it is neither SQLite nor PostgreSQL
     */
    static Database at(String url) {
        String kind = url.toLowerCase(Locale.ROOT);
        if (kind.startsWith(SQLITE)) {
            return new Sqlite(SQLITE_WAIT, place(url.substring(SQLITE.length())));
        }
        if (kind.startsWith(POSTGRESQL)) {
            return new PostgreSql(place(url.substring("jdbc:".length())));
        }
        throw new IllegalArgumentException(
                "url must start with `" + SQLITE + "` or `" + POSTGRESQL + "`, but was of another kind");
    }
}
