package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactKey;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A question about one contact, put to the store. */
abstract class GateContactCommand extends GateKeyCommand {
    @Option(names = "--purpose", defaultValue = "newsletter", description = "why (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", defaultValue = "email", description = "where (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--topic", description = "about what")
    private @Nullable String topic;

    @Mixin
    private KindOptions kind = new KindOptions();

    @Option(names = "--useful-until", paramLabel = "INSTANT", description = "when the message is of no use any more")
    private @Nullable Instant usefulUntil;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private AddressOption address = new AddressOption();

    private Optional<AddressOption.Keyed> keyed = Optional.empty();

    GateContactCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        keyed = address.on(channel(), terminal());
    }

    @Override
    final int run(JdbcContactStore store) throws InputException {
        ContactKey key = key();
        ContactRequest request = kind.in(ContactRequest.builder())
                .person(key.person())
                .sender(key.sender())
                .purpose(Purpose.of(Labels.label(purpose)))
                .channel(channel())
                .topic(Optional.ofNullable(topic).map(Labels::label).map(Topic::of))
                .addAllAddressKeys(AddressOption.remembered(keyed, store))
                .key(key.key())
                .usefulUntil(Optional.ofNullable(usefulUntil))
                .build();
        return ask(ContactGate.on(store, profile.rules(clock().instant())), request, zone(store.read(key.person())));
    }

    abstract int ask(ContactGate gate, ContactRequest request, ZoneId zone);

    private Channel channel() {
        return Channel.of(Labels.label(channel));
    }
}
