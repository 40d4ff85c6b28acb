package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.store.jdbc.Found;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The store that a command works on: a SQLite file, or the address of a PostgreSQL database. */
final class StoreOption {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String BEGINS = "check the name, or begin one with `ncm gate import` or `ncm gate consent`";
    private static final String ITS_OWN = "a replay fills a store of its own: name a new file, or an empty database";
    private static final Pattern OTHER_KIND = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://|jdbc:");
    /** The driver of PostgreSQL takes what stands before the @ for a part of the server's name. */
    private static final Pattern USER_FIRST = Pattern.compile("jdbc:postgresql://[^/?]*@");

    private static final Pattern NOT_KEPT =
            Pattern.compile("jdbc:sqlite:(?:\\s*|:memory:.*|file:.*\\bmode=memory\\b.*|file::memory:.*)(?:\\?.*)?");

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

    /**
     * Opens the store; one that does not exist is made only for a consent or an import, so that a no does not get lost in a new one.
     *
     * @param nothing  what the command does not do where there is no store
     * @throws IllegalArgumentException if {@code --store} names neither a file nor such an address
     */
    JdbcContactStore open(InstantSource clock, boolean makes, String nothing) throws InputException {
        String address = address();
        try {
            if (!makes) {
                requireStore(address, nothing);
            }
            return address.startsWith(SQLITE) ? JdbcContactStore.open(address, clock) : JdbcContactStore.open(address);
        } catch (ContactStoreException | InvalidPathException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    /** Refuses what is no store, before anything is written there: it may be the file of another program. */
    private static void requireStore(String address, String nothing) throws InputException {
        if (address.startsWith(SQLITE) && !Files.exists(file(address))) {
            throw noStore(address, "", nothing);
        }
        if (!JdbcContactStore.exists(address)) {
            throw noStore(address, ", for no ncm tables are there", nothing);
        }
    }

    private static InputException noStore(String address, String why, String nothing) {
        return new InputException("there is no store at " + place(address) + why + "; " + nothing + "; " + BEGINS);
    }

    /** Where the store is, if it is a file. */
    Optional<Path> file() {
        return Optional.of(address())
                .filter(address -> address.startsWith(SQLITE))
                .map(StoreOption::file);
    }

    /**
     * Refuses what is not there for timelines alone.
     *
     * @param people  how the ids of their people begin
     * @throws IllegalArgumentException if {@code --store} names neither a file nor such an address
     */
    void requireForTimelines(String people) throws InputException {
        String address = address();
        Found found = address.startsWith(SQLITE) && !Files.exists(file(address)) ? Found.NOTHING : Found.at(address);
        if (found == Found.OTHER_TABLES) {
            throw refused(address, "holds tables of another program; " + ITS_OWN);
        }
        if (found == Found.STORE) {
            try (JdbcContactStore store = JdbcContactStore.open(address)) {
                if (store.knowsAnybodyBut(people)) {
                    throw refused(address, "people are known here; " + ITS_OWN);
                }
            }
        }
    }

    private static InputException refused(String address, String why) {
        return new InputException(place(address) + ": " + why);
    }

    /** No message repeats the address of a database: a password may stand in it. */
    private static String place(String address) {
        return address.startsWith(SQLITE) ? file(address).toString() : "the database of --store";
    }

    /** Without what may stand behind it for the driver. */
    private static Path file(String address) {
        String name = address.substring(SQLITE.length());
        int parameters = name.indexOf('?');
        String file = parameters < 0 ? name : name.substring(0, parameters);
        return Path.of(file.startsWith("file:") ? file.substring("file:".length()) : file);
    }

    /** No message repeats what was given: a password may stand in it. */
    private String address() {
        String address = store.startsWith("postgresql://") ? "jdbc:" + store : store;
        if (USER_FIRST.matcher(address).lookingAt()) {
            throw new IllegalArgumentException("--store must name the user of PostgreSQL at its end, as `?user=shop` in"
                    + " postgresql://localhost/shop?user=shop, but names one before the server");
        }
        boolean isKnown = address.startsWith(SQLITE) || address.startsWith("jdbc:postgresql:");
        if (!isKnown && OTHER_KIND.matcher(address).lookingAt()) {
            throw new IllegalArgumentException("--store must be a SQLite file, or a PostgreSQL address such as"
                    + " postgresql://localhost/shop?user=shop, but is an address of another kind");
        }
        return kept(isKnown ? address : SQLITE + address);
    }

    /** Refuses what SQLite keeps in memory only, so that what a person says would be gone with the command. */
    private static String kept(String address) {
        if (NOT_KEPT.matcher(address).matches()) {
            throw new IllegalArgumentException("--store must name a file that stays, such as contacts.db: SQLite keeps"
                    + " what has no name or is in memory for one command only, and a stop would be lost");
        }
        return address;
    }

    /**
     * By the clock of a timeline, on either kind of database.
     *
     * @throws IllegalArgumentException if {@code --store} names neither a file nor such an address
     */
    ContactStore openAt(InstantSource clock) {
        return JdbcContactStore.open(address(), clock);
    }
}
