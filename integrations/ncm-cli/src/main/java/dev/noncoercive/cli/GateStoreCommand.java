package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands on a store have in common: the store, the person, and one way to say that something went wrong. */
abstract class GateStoreCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--person", required = true, description = "whom it is about, as an opaque id")
    private String person = "";

    GateStoreCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public final Integer call() {
        try (ContactStore opened = store.open(clock, makesStore())) {
            return run(ContactGate.on(opened));
        } catch (InputException | ContactStoreException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
    }

    /** Whether a store that is not there yet is made. */
    boolean makesStore() {
        return false;
    }

    abstract int run(ContactGate gate) throws InputException;

    final PersonId person() {
        return Labels.person(person);
    }

    final InstantSource clock() {
        return clock;
    }

    final void print(String text) {
        terminal.print(text);
    }

    /** The clock that times are said on. */
    final ZoneId zone(ContactHistory known) {
        return PersonZone.of(known.acts());
    }
}
