package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code ncm gate release}: nothing left. */
@Command(
        name = "release",
        description = "Gives the place back, on proof that nothing left. A timeout is no proof.",
        mixinStandardHelpOptions = true)
final class GateReleaseCommand extends GateKeyCommand {
    GateReleaseCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int run(JdbcContactStore store) {
        ContactGate gate = ContactGate.on(store);
        boolean done = GateByKey.of(gate).release(key());
        print(
                done
                        ? "Released: it counts no longer.\n"
                        : "Not released: there is no living permit and no hand-over that was not confirmed.\n");
        return done ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
