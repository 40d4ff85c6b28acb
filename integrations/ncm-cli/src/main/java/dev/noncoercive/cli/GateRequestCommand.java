package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate request}: asks, and reserves the place. */
@Command(
        name = "request",
        description =
                "Asks for one contact and reserves its place. Hand it over within an hour, right before it leaves.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 allowed, 1 later or refused, 2 something could not be read."})
final class GateRequestCommand extends GateKeyCommand {
    @Option(names = "--purpose", defaultValue = "newsletter", description = "why (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", defaultValue = "email", description = "where (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--topic", description = "about what")
    private @Nullable String topic;

    @Mixin
    private KindOptions kind = new KindOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--useful-until", paramLabel = "INSTANT", description = "when the message is of no use any more")
    private @Nullable Instant usefulUntil;

    @Mixin
    private AddressOption address = new AddressOption();

    private Optional<AddressOption.Keyed> keyed = Optional.empty();

    GateRequestCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        language.chosen(); // an unknown one is refused before anything is reserved
        keyed = address.on(channel(), terminal());
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        ContactGate gate = ContactGate.on(store);
        ContactKey key = key();
        ContactDecision decision = gate.request(kind.in(ContactRequest.builder())
                .person(key.person())
                .sender(key.sender())
                .purpose(Purpose.of(Labels.label(purpose)))
                .channel(channel())
                .topic(Optional.ofNullable(topic).map(Labels::label).map(Topic::of))
                .addAllAddressKeys(AddressOption.remembered(keyed, store))
                .key(key.key())
                .usefulUntil(Optional.ofNullable(usefulUntil))
                .build());
        ZoneId zone = zone(gate.recordOf(key.person()));
        print(language.render(decision, zone));
        if (decision instanceof Allowed allowed) {
            print("Reserved until " + ClockTimes.on(zone, allowed.permit().endsAt())
                    + ". Hand it over right before the message leaves: ncm gate hand-over\n");
            return ExitCode.CLEAN;
        }
        return ExitCode.FINDINGS;
    }

    private Channel channel() {
        return Channel.of(Labels.label(channel));
    }
}
