package dev.noncoercive.cli;

import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal and clock it works on. */
final class Commands implements IFactory {
    private final Terminal terminal;
    private final InstantSource clock;

    Commands(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(terminal, clock));
        }
        if (type == PoliciesCommand.class) {
            return type.cast(new PoliciesCommand(terminal));
        }
        if (type == GateCommand.class) {
            return type.cast(new GateCommand());
        }
        if (type == GateAskCommand.class) {
            return type.cast(new GateAskCommand(terminal, clock));
        }
        if (GateStoreCommand.class.isAssignableFrom(type)) {
            // every command on a store is made of a terminal and a clock
            return type.getDeclaredConstructor(Terminal.class, InstantSource.class)
                    .newInstance(terminal, clock);
        }
        if (type == GateReplayCommand.class) {
            return type.cast(new GateReplayCommand(terminal));
        }
        if (type == AuditCommand.class) {
            return type.cast(new AuditCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
