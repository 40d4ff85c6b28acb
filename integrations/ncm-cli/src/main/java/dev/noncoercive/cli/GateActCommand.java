package dev.noncoercive.cli;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactGate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Records something that a person did. */
abstract class GateActCommand extends GateStoreCommand {
    @Option(names = "--at", paramLabel = "INSTANT", description = "when the person did it (default: now)")
    private @Nullable Instant at;

    @Option(names = "--id", description = "an id of the act: the same id again changes nothing")
    private @Nullable String id;

    GateActCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    final boolean makesStore() {
        return true;
    }

    @Override
    final int run(ContactGate gate) throws InputException {
        boolean isNew = gate.record(act(gate));
        print(isNew ? "Recorded: " + said() + ".\n" : "Known already: nothing changed.\n");
        return ExitCode.CLEAN;
    }

    abstract PersonAct act(ContactGate gate) throws InputException;

    /** The act in a few words, for the confirmation. */
    abstract String said();

    final Instant at() {
        return at == null ? clock().instant() : at;
    }

    final Optional<String> id() {
        return Optional.ofNullable(id);
    }
}
