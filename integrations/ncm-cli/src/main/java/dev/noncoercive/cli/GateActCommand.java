package dev.noncoercive.cli;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records something that a person did. */
abstract class GateActCommand extends GatePersonCommand {
    @Option(names = "--at", paramLabel = "INSTANT", description = "when the person did it (default: now)")
    private @Nullable Instant at;

    @Option(names = "--id", description = "an id of the act: the same id again changes nothing")
    private @Nullable String id;

    @Mixin
    private AddressOption address = new AddressOption();

    private Optional<AddressOption.Keyed> keyed = Optional.empty();

    GateActCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    final void prepare() throws InputException {
        keyed = address.byForm(terminal());
    }

    @Override
    final int run(JdbcContactStore store) throws InputException {
        PersonAct act = act();
        NavigableSet<AddressKey> keys = AddressOption.remembered(keyed, store);
        boolean wasKnown = KnownPerson.isIn(store, act.person());
        Optional<String> missed = Missed.by(act, store.read(act.person()));
        ContactGate gate = ContactGate.on(store);
        // who says it now is not to be taken at the word of a clock that stepped back since
        boolean isNew = at == null ? gate.recordNow(act, keys) : gate.record(act, keys);
        String where = keys.isEmpty() ? "" : "; known at that address from now on";
        print((isNew ? "Recorded: " + said() : "Known already: nothing changed") + where + ".\n");
        if (isNew) {
            toCheck(wasKnown, missed).ifPresent(line -> print(line + "\n"));
        }
        return ExitCode.CLEAN;
    }

    /** What looks like a typo. With a consent somebody new begins, and a store does. */
    private Optional<String> toCheck(boolean wasKnown, Optional<String> missed) {
        return wasKnown || makesStore()
                ? missed
                : Optional.of("Nobody called " + person() + " was known in this store before: check the id.");
    }

    abstract PersonAct act() throws InputException;

    /** The act in a few words, for the confirmation. */
    abstract String said();

    final Instant at() {
        return at == null ? clock().instant() : at;
    }

    final Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
