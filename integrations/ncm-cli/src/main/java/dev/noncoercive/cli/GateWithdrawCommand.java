package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentWithdrawn;
import dev.noncoercive.model.consent.PersonAct;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate withdraw}: the person said no. */
@Command(
        name = "withdraw",
        description = "Records that a person took a consent back. Permits that were not handed over are void at once.",
        mixinStandardHelpOptions = true)
final class GateWithdrawCommand extends GateActCommand {
    @Option(names = "--sender", required = true, description = "from whom")
    private String sender = "";

    @Option(names = "--purpose", defaultValue = "newsletter", description = "for what (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", description = "where; may be repeated; none means everywhere")
    private List<String> channels = new ArrayList<>();

    GateWithdrawCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    PersonAct act() {
        return ConsentWithdrawn.builder()
                .id(id())
                .person(person())
                .at(at())
                .sender(SenderId.of(Labels.label(sender)))
                .purpose(Purpose.of(Labels.label(purpose)))
                .addAllChannels(
                        channels.stream().map(Labels::label).map(Channel::of).toList())
                .build();
    }

    @Override
    String said() {
        return person() + " wants no more of the " + Labels.label(purpose) + " of " + Labels.label(sender)
                + (channels.isEmpty() ? "" : " by " + String.join(" and ", channels));
    }
}
