package dev.noncoercive.cli;

import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.Resumed;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/** {@code ncm gate resume}: the pause is over. */
@Command(name = "resume", description = "Records that a person ended their pause.", mixinStandardHelpOptions = true)
final class GateResumeCommand extends GateActCommand {
    GateResumeCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() {
        return Resumed.builder().id(id()).person(person()).at(at()).build();
    }

    @Override
    String said() {
        return person() + " ends the pause";
    }
}
