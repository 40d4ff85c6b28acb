package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.GateByKey;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code ncm gate confirm}: it left. */
@Command(
        name = "confirm",
        description = "Says that a message that was handed over has left. It can no longer be released.",
        mixinStandardHelpOptions = true)
final class GateConfirmCommand extends GateKeyCommand {
    GateConfirmCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    int run(JdbcContactStore store) {
        ContactGate gate = ContactGate.on(store);
        boolean done = GateByKey.of(gate).confirm(key());
        print(done ? "Confirmed: it left.\n" : "Not confirmed: it was not handed over.\n");
        return done ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
