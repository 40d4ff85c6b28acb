package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.Allowed;
import dev.noncoercive.policies.contact.ContactDecision;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.ContactRules;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.report.DecisionText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ncm gate ask}: one question against a file of acts and past contacts, changing nothing. */
@Command(
        name = "ask",
        description = "Asks for one contact against what people said and were sent. Nothing is reserved or changed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 allowed, 1 later or refused, 2 something could not be read."})
final class GateAskCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    @Option(
            names = "--record",
            required = true,
            paramLabel = "FILE",
            description = "acts and contacts (.json, .yaml), or the acts as consents.csv")
    private Path record = Path.of("");

    @Option(names = "--sends", paramLabel = "FILE.csv", description = "past contacts, where --record is a CSV file")
    private @Nullable Path sends;

    @Option(names = "--person", required = true, description = "to whom")
    private String person = "";

    @Option(names = "--sender", description = "who speaks; may be left out where the file knows only one")
    private @Nullable String sender;

    @Option(names = "--purpose", defaultValue = "newsletter", description = "why (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", defaultValue = "email", description = "where (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--topic", description = "about what")
    private @Nullable String topic;

    @Option(names = "--at", paramLabel = "INSTANT", description = "ask as of this instant (default: now)")
    private @Nullable Instant at;

    GateAskCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            ContactRecord known = RecordFiles.read(record, Optional.ofNullable(sends), terminal);
            ContactRequest request = request(known);
            ContactHistory history = ContactHistory.of(known, request.person());
            ContactDecision decision =
                    ContactRules.decide(history, request, RuleBook.personOnly(), at == null ? clock.instant() : at);
            terminal.print(DecisionText.in(zone(known, request)).render(decision));
            return decision instanceof Allowed ? ExitCode.CLEAN : ExitCode.FINDINGS;
        } catch (InputException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
    }

    private ContactRequest request(ContactRecord known) throws InputException {
        return ContactRequest.builder()
                .person(Labels.person(person))
                .sender(sender == null ? RecordFiles.onlySender(known) : SenderId.of(Labels.label(sender)))
                .purpose(Purpose.of(Labels.label(purpose)))
                .channel(Channel.of(Labels.label(channel)))
                .topic(Optional.ofNullable(topic).map(Labels::label).map(Topic::of))
                .key("ncm gate ask")
                .build();
    }

    /** The person's own zone, to say times on their clock. */
    private static ZoneId zone(ContactRecord known, ContactRequest request) {
        return known.acts().stream()
                .filter(act -> act.person().equals(request.person()))
                .filter(PreferencesSet.class::isInstance)
                .max(Comparator.comparing(PersonAct::at))
                .flatMap(act -> ((PreferencesSet) act).preferences().zone())
                .orElse(ZoneId.of("UTC"));
    }
}
