package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.StopCause;
import dev.noncoercive.model.consent.Stopped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate stop}: nothing more. */
@Command(
        name = "stop",
        description =
                "Records that a person wants nothing more at all, from one sender or from everybody. It stands until they give a new consent.",
        mixinStandardHelpOptions = true)
final class GateStopCommand extends GateActCommand {
    @Option(names = "--sender", description = "from whom; none means everybody")
    private @Nullable String sender;

    @Option(names = "--channel", description = "where; may be repeated; none means everywhere")
    private List<String> channels = new ArrayList<>();

    @Option(
            names = "--cause",
            defaultValue = "WORD",
            description = "how it came to be known: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private StopCause cause = StopCause.WORD;

    GateStopCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() {
        return Stopped.builder()
                .id(id())
                .person(person())
                .at(at())
                .sender(sender().map(SenderId::of))
                .addAllChannels(
                        channels.stream().map(Labels::label).map(Channel::of).toList())
                .cause(cause)
                .build();
    }

    private Optional<String> sender() {
        return Optional.ofNullable(sender).map(Labels::label);
    }

    @Override
    String said() {
        return "nothing more to " + person() + " from " + sender().orElse("anybody")
                + (channels.isEmpty() ? "" : " by " + String.join(" and ", channels));
    }
}
