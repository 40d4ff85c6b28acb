package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What the commands on a store have in common: the store, and one way to say that something went wrong. */
abstract class GateStoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private StoreOption store = new StoreOption();

    GateStoreCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public final Integer call() {
        try {
            prepare();
            try (JdbcContactStore opened = store.open(clock, makesStore(), Undone.nothing(this))) {
                return run(opened);
            }
        } catch (ContactStoreException e) {
            terminal.error(Undone.by(this, e));
        } catch (InputException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
        }
        return ExitCode.UNREADABLE;
    }

    /** Whether a store that is not there yet is made. */
    boolean makesStore() {
        return false;
    }

    /** Reads and checks what needs no store, before one is opened or made. */
    void prepare() throws InputException {}

    abstract int run(JdbcContactStore opened) throws InputException;

    final Optional<Path> storeFile() {
        return store.file();
    }

    final InstantSource clock() {
        return clock;
    }

    final Terminal terminal() {
        return terminal;
    }

    final void print(String text) {
        terminal.print(text);
    }

    /** The clock that times are said on. */
    static ZoneId zone(ContactHistory known) {
        return PersonZone.of(known.acts());
    }
}
