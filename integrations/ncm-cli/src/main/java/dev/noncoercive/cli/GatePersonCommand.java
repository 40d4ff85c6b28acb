package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** What the commands about one person have in common. */
abstract class GatePersonCommand extends GateStoreCommand {
    @Option(names = "--person", required = true, description = "whom it is about, as an opaque id")
    private String person = "";

    GatePersonCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    final PersonId person() {
        return Labels.named(person);
    }
}
