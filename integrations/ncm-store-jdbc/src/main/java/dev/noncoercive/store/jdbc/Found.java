package dev.noncoercive.store.jdbc;

import dev.noncoercive.policies.contact.ContactStoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What is at an address, seen before a store is opened there, which would make its tables.
 *
 * @since 0.1
 */
public enum Found {
    /** No table, or no file in a folder that is there. */
    NOTHING,
    /** Tables, but none of a store: they belong to another program. */
    OTHER_TABLES,
    /** The tables of a store. */
    STORE;

    /**
     * Looks. Nothing is made or changed there, so that what belongs to another program stays as it is.
     *
     * @param url  as in {@link JdbcContactStore#open(String)}, not null
     * @return what is there, not null
     * @throws IllegalArgumentException if the address is of another kind
     * @throws ContactStoreException if it cannot be opened, or a file is no database or its folder not there
     */
    public static Found at(String url) {
        Database database = Databases.at(url);
        try (Connection connection = DriverManager.getConnection(url, Connections.asItIs(Databases.SQLITE_WAIT))) {
            if (Schema.exists(connection)) {
                return STORE;
            }
            return Schema.hasTables(connection) ? OTHER_TABLES : NOTHING;
        } catch (SQLException e) {
            if (database.isNotThere(e)) {
                return NOTHING;
            }
            throw JdbcContactStore.failure("the store cannot be opened: ", database, e);
        }
    }
}
