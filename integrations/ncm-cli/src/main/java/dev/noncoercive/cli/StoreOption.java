package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** The store that a command works on: a SQLite file, or the address of a PostgreSQL database. */
final class StoreOption {
    private static final String SQLITE = "jdbc:sqlite:";

    @Option(
            names = "--store",
            required = true,
            paramLabel = "STORE",
            description = "a SQLite file, or a PostgreSQL address such as postgresql://localhost/shop?user=shop")
    private String store = "";

    StoreOption() {}

    StoreOption(String store) {
        this.store = store;
    }

    /** Opens the store; a file that does not exist is made only for what a person says. */
    JdbcContactStore open(InstantSource clock, boolean makes) throws InputException {
        try {
            if (store.startsWith("jdbc:postgresql:")) {
                return JdbcContactStore.open(store);
            }
            if (store.startsWith("postgresql://")) {
                return JdbcContactStore.open("jdbc:" + store);
            }
            String file = store.startsWith(SQLITE) ? store.substring(SQLITE.length()) : store;
            if (!makes && !Files.exists(Path.of(file))) {
                throw new InputException(Path.of(file), "no such store; `ncm gate consent` makes one");
            }
            return JdbcContactStore.open(SQLITE + file, clock);
        } catch (ContactStoreException | InvalidPathException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** By the clock of a timeline, on either kind of database. */
    ContactStore openAt(InstantSource clock) {
        String address = store.startsWith("postgresql://") ? "jdbc:" + store : store;
        return JdbcContactStore.open(address.startsWith("jdbc:") ? address : SQLITE + address, clock);
    }
}
