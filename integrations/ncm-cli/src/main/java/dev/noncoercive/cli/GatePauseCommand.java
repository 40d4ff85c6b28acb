package dev.noncoercive.cli;

import dev.noncoercive.model.consent.Paused;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate pause}: nothing before that instant. */
@Command(
        name = "pause",
        description = "Records that a person wants nothing for a while. It ends by itself.",
        mixinStandardHelpOptions = true)
final class GatePauseCommand extends GateActCommand {
    @Option(names = "--until", required = true, paramLabel = "INSTANT", description = "when it ends")
    private Instant until = Instant.EPOCH;

    GatePauseCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() {
        return Paused.builder().id(id()).person(person()).at(at()).until(until).build();
    }

    @Override
    String said() {
        return person() + " pauses until " + until;
    }
}
