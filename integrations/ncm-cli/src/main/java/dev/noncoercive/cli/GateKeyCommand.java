package dev.noncoercive.cli;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.policies.contact.ContactKey;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** A step of one contact, named by person, sender and key. */
abstract class GateKeyCommand extends GatePersonCommand {
    @Option(names = "--sender", required = true, description = "who speaks")
    private String sender = "";

    @Option(names = "--key", required = true, description = "the sender's own key for this one contact")
    private String key = "";

    GateKeyCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    final ContactKey key() {
        return ContactKey.of(person(), SenderId.of(Labels.label(sender)), key);
    }
}
