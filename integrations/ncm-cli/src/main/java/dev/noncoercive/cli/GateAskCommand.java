package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.Household;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate ask}: one question against a file of acts and past contacts, changing nothing. */
@Command(
        name = "ask",
        description = "Asks for one contact against what people said and were sent. Nothing is reserved or changed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 allowed, 1 later or refused, 2 something could not be read or written."})
final class GateAskCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    /** Where it is known what people said and were sent. */
    static final class Source {
        @Option(
                names = "--record",
                required = true,
                paramLabel = "FILE",
                description = "acts and contacts (.json, .yaml), or the acts as consents.csv")
        private @Nullable Path record;

        @Option(
                names = "--store",
                required = true,
                paramLabel = "STORE",
                description = "a SQLite file, or a PostgreSQL address such as postgresql://localhost/shop?user=shop")
        private @Nullable String store;
    }

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--sends", paramLabel = "FILE.csv", description = "past contacts, where --record is a CSV file")
    private @Nullable Path sends;

    @Option(names = "--person", required = true, description = "to whom")
    private String person = "";

    @Option(names = "--sender", description = "who speaks; may be left out where only one is known")
    private @Nullable String sender;

    @Option(names = "--purpose", defaultValue = "newsletter", description = "why (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", defaultValue = "email", description = "where (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--topic", description = "about what")
    private @Nullable String topic;

    @Mixin
    private AddressOption address = new AddressOption();

    @Mixin
    private KindOptions kind = new KindOptions();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--at", paramLabel = "INSTANT", description = "ask as of this instant (default: now)")
    private @Nullable Instant at;

    GateAskCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            return source.store == null ? askRecord() : askStore(source.store);
        } catch (ContactStoreException e) {
            terminal.error(Undone.by(this, e));
        } catch (InputException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
        }
        return ExitCode.UNREADABLE;
    }

    private int askRecord() throws InputException {
        if (address.isGiven()) {
            throw new InputException("--address goes with --store: a file does not say who else is known there");
        }
        ContactRecord known = RecordFiles.read(
                source.record == null ? Path.of("") : source.record, Optional.ofNullable(sends), terminal);
        PersonId to = Labels.person(person);
        Household alone = Household.of(to, Map.of(to, ContactHistory.of(known, to)), List.of());
        return ask(alone, request(to, known.acts()));
    }

    private int askStore(String place) throws InputException {
        Optional<AddressOption.Keyed> keyed = address.on(channel(), terminal);
        try (JdbcContactStore store = new StoreOption(place).open(clock, false, Undone.nothing(this))) {
            NavigableSet<AddressKey> keys = AddressOption.checked(keyed, store);
            PersonId to = Labels.named(person);
            Household known = Holders.at(keys, store).household(to, store);
            return ask(known, request(to, known.history().acts()).withAddressKeys(keys));
        }
    }

    private int ask(Household known, ContactRequest request) {
        Instant instant = at == null ? clock.instant() : at;
        ContactDecision decision = ContactRules.decide(known, request, profile.rules(instant), instant);
        terminal.print(language.render(decision, PersonZone.of(known.history().acts())));
        return decision instanceof Allowed ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ContactRequest request(PersonId to, List<PersonAct> acts) throws InputException {
        return kind.in(ContactRequest.builder())
                .person(to)
                .sender(sender == null ? RecordFiles.onlySender(acts) : SenderId.of(Labels.label(sender)))
                .purpose(Purpose.of(Labels.label(purpose)))
                .channel(channel())
                .topic(Optional.ofNullable(topic).map(Labels::label).map(Topic::of))
                .key("ncm gate ask")
                .build();
    }

    private Channel channel() {
        return Channel.of(Labels.label(channel));
    }
}
