package dev.noncoercive.cli;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.Answered;
import dev.noncoercive.model.consent.PersonAct;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate answer}: the person wrote back. */
@Command(
        name = "answer",
        description = "Records that a person answered a sender. It permits nothing; it ends their silence.",
        mixinStandardHelpOptions = true)
final class GateAnswerCommand extends GateActCommand {
    @Option(names = "--sender", required = true, description = "whom they answered")
    private String sender = "";

    GateAnswerCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() {
        return Answered.builder()
                .id(id())
                .person(person())
                .at(at())
                .sender(SenderId.of(Labels.label(sender)))
                .build();
    }

    @Override
    String said() {
        return person() + " answered " + Labels.label(sender);
    }
}
