package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.audit.MessageIds;
import dev.noncoercive.policies.contact.AddressKeys;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.Heard;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate import}: what people said and were sent before there was a gate. */
@Command(
        name = "import",
        description = {
            "Takes over what people said and were sent before: consents, stops, past contacts.",
            "It may be stopped and run again: what is known is counted once.",
            "A column `address` in the CSV files says at which address: only a keyed hash of it is kept.",
            "Beside a document, which holds no addresses, --addresses says who is at which.",
            "Since when nothing is missing, a document says as completeSince, or you by --complete-since: until the windows that apply lie behind it,",
            "every gate on the store waits."
        },
        mixinStandardHelpOptions = true)
final class GateImportCommand extends GateStoreCommand {
    /** How often the same words stood in the import so far: two equal rows without an id are two. */
    private final Map<String, Integer> seen = new HashMap<>();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "acts and contacts (.json, .yaml), or the acts as consents.csv")
    private @Nullable Path record;

    @Option(
            names = "--sends",
            paramLabel = "FILE.csv",
            description = "past contacts: alone, or beside a CSV file as --record")
    private @Nullable Path sends;

    @Option(
            names = "--addresses",
            paramLabel = "FILE.csv",
            description = "who is at which address (person, address, channel), where --record is a document")
    private @Nullable Path addresses;

    @Option(
            names = "--complete-since",
            paramLabel = "INSTANT",
            description =
                    "since when nothing is missing in the store after this import, in place of what it knew before"
                            + " (default: what the document says, where that is later)")
    private @Nullable Instant completeSince;

    @Mixin
    private AddressKeyOption secret = new AddressKeyOption();

    private Optional<AddressKeys> keys = Optional.empty();
    private RecordFiles.WithAddresses known = RecordFiles.WithAddresses.none();

    GateImportCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    boolean makesStore() {
        return true;
    }

    /** Everything is read before anything is written: a file that cannot be read changes nothing. */
    @Override
    void prepare() throws InputException {
        keys = secret.keysIfAny(terminal());
        AddressColumn column = AddressColumn.readBy(keys);
        if (record == null && sends == null) {
            throw new InputException(
                    "say what to import: --record for what people said, --sends for what they were sent, or both");
        }
        if (record != null && !isCsv(record)) {
            known = RecordFiles.document(record, Optional.ofNullable(sends), book(column));
        } else if (addresses == null) {
            known = RecordFiles.read(Optional.ofNullable(record), Optional.ofNullable(sends), column, terminal());
        } else {
            throw new InputException("--addresses goes with a document as --record; "
                    + (record == null ? sends : record) + " can say each address in a column `" + AddressColumn.NAME
                    + "`");
        }
    }

    private static boolean isCsv(Path file) {
        return InputFile.hasEnding(file, ".csv");
    }

    private AddressBook book(AddressColumn column) throws InputException {
        return addresses == null ? AddressBook.empty() : AddressBook.read(addresses, column, terminal());
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        boolean hasAddresses = Stream.concat(known.acts().stream(), known.contacts().stream())
                .anyMatch(row -> !row.keys().isEmpty());
        if (hasAddresses) {
            AddressKeyOption.remember(keys.orElseThrow(), store);
        }
        // first: so no gate takes a part of the past for the whole while it is read in
        completeSince(store.completeSince()).ifPresent(store::keepCompleteSince);
        print(imported(ContactGate.on(store)) + waiting(store));
        return ExitCode.CLEAN;
    }

    /** What is said by hand holds; a document never makes more known of what came from elsewhere. */
    private Optional<Instant> completeSince(Optional<Instant> before) {
        return completeSince == null
                ? known.completeSince()
                        .filter(since -> before.map(since::isAfter).orElse(true))
                : Optional.of(completeSince);
    }

    private static String waiting(JdbcContactStore store) {
        return store.completeSince()
                .map(since -> "Nothing is missing since " + since
                        + ": every gate waits until the windows that apply lie behind that.\n")
                .orElse("");
    }

    /** What was sent before comes first: nobody who asks meanwhile, or after it was broken off, takes a yes without it. */
    private String imported(ContactGate gate) {
        Progress progress =
                new Progress(terminal(), known.acts().size() + known.contacts().size(), "rows");
        Counts contacts = new Counts();
        List<Addressed<Contact>> fresh = new ArrayList<>();
        for (Addressed<Contact> contact : known.contacts()) {
            Addressed<Contact> named = new Addressed<>(named(contact.what()), contact.keys());
            Heard heard = gate.hear(named.what(), named.keys());
            if (heard == Heard.NEW) {
                fresh.add(named);
            }
            contacts.count(heard, progress);
        }
        Counts acts = new Counts();
        ImportOrder.of(known.acts(), clock().instant()).forEach(act -> acts.count(recorded(gate, act), progress));
        return "Imported: " + acts.of("acts", "said before they were forgotten") + ", "
                + contacts.of("contacts", "of somebody forgotten") + ".\n" + taken() + notAllowed(gate, fresh)
                + reusedIds();
    }

    private String taken() {
        return known.taken().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** An id that several messages have is no mark of one: all of them count, and somebody should look at the column. */
    private String reusedIds() {
        List<Contact> contacts = known.contacts().stream().map(Addressed::what).toList();
        List<Integer> reused = MessageIds.of(contacts).reused();
        if (reused.isEmpty()) {
            return "";
        }
        Contact first = contacts.get(reused.get(0));
        return String.format(
                Locale.ROOT,
                "With the id of another message to the same person: %,d of the contacts, the first to %s at %s (`%s`)."
                        + " By its sender, channel or time each is a message of its own, and counts.\n",
                reused.size(),
                first.person().value(),
                first.at(),
                first.id().orElse(""));
    }

    /** What was sent before counts, allowed or not; that it was not is told, by all that was said. */
    private String notAllowed(ContactGate gate, List<Addressed<Contact>> fresh) {
        Progress progress = new Progress(terminal(), fresh.size(), "new contacts looked at");
        List<Contact> notAllowed = new ArrayList<>();
        for (Addressed<Contact> contact : fresh) {
            if (!gate.lookAt(contact.what(), contact.keys()).against().isEmpty()) {
                notAllowed.add(contact.what());
            }
            progress.step();
        }
        return notAllowed.stream()
                .min(Comparator.comparing(Contact::at))
                .map(first -> notAllowed(notAllowed.size(), first))
                .orElse("");
    }

    private String notAllowed(int count, Contact first) {
        String each = record != null && isCsv(record) ? "; `ncm audit` names each with its reason" : "";
        return String.format(
                Locale.ROOT,
                "Not as people allowed: %,d of the contacts that are new, the first to %s at %s. What was sent counts all the same%s.\n",
                count,
                first.person().value(),
                first.at(),
                each);
    }

    /** At every address it holds at: heard again, it changes nothing but that the person is known there. */
    private Heard recorded(ContactGate gate, Addressed<PersonAct> act) {
        PersonAct named = named(act.what());
        Heard heard = gate.hear(named, act.keys());
        act.further().forEach(keys -> gate.hear(named, keys));
        return heard;
    }

    /** How many of some rows were new, known, or of before somebody was forgotten. */
    private static final class Counts {
        private final Map<Heard, Integer> heard = new EnumMap<>(Heard.class);

        void count(Heard one, Progress progress) {
            heard.merge(one, 1, Integer::sum);
            progress.step();
        }

        String of(String what, String forgotten) {
            String others = Stream.of(of(Heard.KNOWN, "known already"), of(Heard.FORGOTTEN, forgotten))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return String.format(Locale.ROOT, "%,d %s", heard.getOrDefault(Heard.NEW, 0), what)
                    + (others.isEmpty() ? "" : " (" + others + ")");
        }

        private Optional<String> of(Heard which, String words) {
            return Optional.ofNullable(heard.get(which))
                    .map(count -> String.format(Locale.ROOT, "%,d %s", count, words));
        }
    }

    private PersonAct named(PersonAct act) {
        return act.id().isPresent() ? act : act.as(Optional.of(idOf(act)), act.person(), act.at());
    }

    private Contact named(Contact contact) {
        return contact.id().isPresent() ? contact : contact.withId(idOf(contact));
    }

    /** An id that the same row has the next time, too. */
    private String idOf(Object row) {
        String text = Documents.canonical(row);
        int copy = seen.merge(text, 1, Integer::sum);
        return "import-" + Labels.hash(text + copy);
    }
}
