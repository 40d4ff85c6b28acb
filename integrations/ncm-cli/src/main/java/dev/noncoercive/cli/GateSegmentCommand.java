package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactRequest;
import dev.noncoercive.policies.contact.SegmentAnswer;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm gate segment}: who of these people may be contacted now, and who is held until when and why. */
@Command(
        name = "segment",
        description = {
            "Asks for everybody of a segment: who may be contacted now, and who is held until when and why.",
            "For senders that do not ask the gate themselves. Nothing is reserved and nothing recorded: send soon, and report what was",
            "sent by `ncm gate import`."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 somebody is allowed now, 1 nobody is, 2 something could not be read or written."})
final class GateSegmentCommand extends GateStoreCommand {
    @Parameters(
            paramLabel = "PEOPLE",
            description =
                    "a file with a person a line, or a CSV file with the columns person and, where it is known, address")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            paramLabel = "OURS=THEIRS,…",
            description = "the names of the columns of the CSV file, such as person=customer,address=email")
    private @Nullable String columns;

    @Option(names = "--sender", required = true, description = "who speaks")
    private String sender = "";

    @Option(names = "--purpose", defaultValue = "newsletter", description = "why (default: ${DEFAULT-VALUE})")
    private String purpose = "";

    @Option(names = "--channel", defaultValue = "email", description = "where (default: ${DEFAULT-VALUE})")
    private String channel = "";

    @Option(names = "--topic", description = "about what")
    private @Nullable String topic;

    @Option(
            names = "--key",
            defaultValue = "ncm gate segment",
            description = "the sender's own key for this mailing; who got it under this key is not asked for again")
    private String key = "";

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private KindOptions kind = new KindOptions();

    @Mixin
    private AddressKeyOption secret = new AddressKeyOption();

    @Option(names = "--format", description = "text, csv or json (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Option(names = "--allowed", paramLabel = "FILE.csv", description = "where to write who is allowed now")
    private @Nullable Path allowed;

    @Option(names = "--held", paramLabel = "FILE.csv", description = "where to write who is held, until when and why")
    private @Nullable Path held;

    private Optional<AddressKeys> keys = Optional.empty();
    private List<ContactRequest> requests = List.of();
    private int repeated;

    GateSegmentCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    /** How the lists are printed. */
    enum ListFormat {
        TEXT,
        CSV,
        JSON
    }

    @Override
    void prepare() throws InputException {
        requireFilesApart();
        keys = secret.keysIfAny(terminal());
        Channel where = Channel.of(Labels.label(channel));
        PeopleFile read = PeopleFile.read(file, Optional.ofNullable(columns), where, AddressColumn.readBy(keys));
        RecordFiles.refuse(read.problems(), terminal());
        if (read.people().isEmpty()) {
            throw new InputException(file, "names nobody");
        }
        repeated = read.repeated();
        List<ContactRequest> all = new ArrayList<>();
        for (Map.Entry<PersonId, NavigableSet<AddressKey>> person :
                read.people().entrySet()) {
            all.add(kind.in(ContactRequest.builder())
                    .person(person.getKey())
                    .sender(SenderId.of(Labels.label(sender)))
                    .purpose(Purpose.of(Labels.label(purpose)))
                    .channel(where)
                    .topic(Optional.ofNullable(topic).map(Labels::label).map(Topic::of))
                    .addAllAddressKeys(person.getValue())
                    .key(key)
                    .build());
        }
        requests = all;
    }

    private void requireFilesApart() throws InputException {
        FilesApart files = new FilesApart();
        files.reads("PEOPLE", file);
        storeFile().ifPresent(store -> files.reads("--store", store));
        secret.files().forEach(one -> files.reads("--address-key-file", one));
        if (allowed != null) {
            files.writes("--allowed", allowed);
            OutputFile.requirePlace(allowed);
        }
        if (held != null) {
            files.writes("--held", held);
            OutputFile.requirePlace(held);
        }
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        if (keys.isPresent()) {
            AddressKeyOption.requireKnown(keys.get(), store);
        }
        Progress progress = new Progress(terminal(), requests.size(), "people");
        ContactGate gate = ContactGate.on(store, profile.rules(clock().instant()));
        SegmentAnswer segment = gate.askSegment(requests, done -> progress.step());
        SegmentOutput output = new SegmentOutput(segment, requests.get(0).labels(), clock().instant());
        if (allowed != null) {
            OutputFile.write(allowed, output.allowedCsv());
        }
        if (held != null) {
            OutputFile.write(held, output.heldCsv());
        }
        print(
                switch (format) {
                    case TEXT -> output.text(repeated, allowed == null && held == null);
                    case CSV -> output.csv();
                    case JSON -> output.json();
                });
        return segment.allowedNow().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
