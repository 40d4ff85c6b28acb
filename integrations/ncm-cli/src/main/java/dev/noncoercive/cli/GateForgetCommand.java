package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.InstantSource;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate forget}: erases a person, and keeps the no. */
@Command(
        name = "forget",
        description =
                "Erases everything about a person. What stays: when, and until when contacts of before are remembered.",
        mixinStandardHelpOptions = true)
final class GateForgetCommand extends GateStoreCommand {
    @Option(names = "--yes", description = "do it; without this, only says what would be erased")
    private boolean yes;

    GateForgetCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int run(ContactGate gate) throws InputException {
        ContactHistory known = gate.recordOf(person());
        if (!yes) {
            throw new InputException("this would erase " + known.acts().size() + " acts and "
                    + known.rows().size() + " contacts of that person for good; say --yes to do it");
        }
        ZoneId zone = zone(known);
        Tombstone tombstone = gate.forget(person());
        print("Forgotten: " + known.acts().size() + " acts and " + known.rows().size() + " contacts are erased.\n"
                + "Only a new yes of theirs opens the way, and nothing is sent before "
                + ClockTimes.on(zone, tombstone.heldUntil()) + ".\n");
        return ExitCode.CLEAN;
    }
}
