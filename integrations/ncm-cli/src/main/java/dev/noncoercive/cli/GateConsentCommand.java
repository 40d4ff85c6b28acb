package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate consent}: the person said yes. */
@Command(
        name = "consent",
        description = "Records that a person gave a consent, and how often at most.",
        mixinStandardHelpOptions = true)
final class GateConsentCommand extends GateActCommand {
    @Option(names = "--sender", required = true, description = "to whom")
    private String sender = "";

    @Option(names = "--purpose", defaultValue = "newsletter", description = "for what (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(
            names = "--channel",
            defaultValue = "email",
            description = "where; may be repeated (default: ${DEFAULT-VALUE})")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--topic", description = "about what; may be repeated; none means all")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--valid-until", paramLabel = "INSTANT", description = "when it ends")
    private @Nullable Instant validUntil;

    @Option(names = "--notice", paramLabel = "VERSION", description = "which version of the notice was shown")
    private @Nullable String notice;

    @Mixin
    private AllowanceOptions allowances = new AllowanceOptions();

    private String words = "";

    GateConsentCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    boolean makesStore() {
        return true;
    }

    @Override
    PersonAct act() throws InputException {
        words = allowances.words();
        return ConsentGiven.builder()
                .id(id())
                .person(person())
                .at(at())
                .sender(SenderId.of(Labels.label(sender)))
                .purpose(Purpose.of(Labels.label(purpose)))
                .addAllChannels(
                        channels.stream().map(Labels::label).map(Channel::of).toList())
                .addAllTopics(topics.stream().map(Labels::label).map(Topic::of).toList())
                .addAllAllowances(allowances.all())
                .validUntil(Optional.ofNullable(validUntil))
                .noticeVersion(Optional.ofNullable(notice))
                .build();
    }

    @Override
    String said() {
        return person() + " agrees to the " + Labels.label(purpose) + " of " + Labels.label(sender) + " by "
                + String.join(" and ", channels) + words;
    }
}
