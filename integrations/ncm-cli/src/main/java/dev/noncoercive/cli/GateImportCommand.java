package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate import}: what people said and were sent before there was a gate. */
@Command(
        name = "import",
        description = {
            "Takes over what people said and were sent before: consents, stops, past contacts.",
            "It may be stopped and run again: what is known is counted once."
        },
        mixinStandardHelpOptions = true)
final class GateImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock;

    /** How often the same words stood in the import so far: two equal rows without an id are two. */
    private final Map<String, Integer> seen = new HashMap<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--record",
            required = true,
            paramLabel = "FILE",
            description = "acts and contacts (.json, .yaml), or the acts as consents.csv")
    private Path record = Path.of("");

    @Option(names = "--sends", paramLabel = "FILE.csv", description = "past contacts, where --record is a CSV file")
    private @Nullable Path sends;

    GateImportCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try {
            // everything is read before anything is written: a file that cannot be read changes nothing
            ContactRecord known = RecordFiles.read(record, Optional.ofNullable(sends), terminal);
            try (ContactStore opened = store.open(clock, true)) {
                terminal.print(imported(known, ContactGate.on(opened)));
            }
            return ExitCode.CLEAN;
        } catch (InputException | ContactStoreException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
    }

    private String imported(ContactRecord known, ContactGate gate) {
        List<PersonAct> acts = known.actsAndStops().stream().map(this::named).toList();
        Progress progress =
                new Progress(terminal, acts.size() + known.contacts().size(), "rows");
        long newActs =
                acts.stream().filter(act -> taken(gate.record(act), progress)).count();
        long newContacts = known.contacts().stream()
                .map(this::named)
                .filter(contact -> taken(gate.record(contact), progress))
                .count();
        return "Imported: " + counted(newActs, acts.size(), "acts") + ", "
                + counted(newContacts, known.contacts().size(), "contacts") + ".\n";
    }

    private static boolean taken(boolean isNew, Progress progress) {
        progress.step();
        return isNew;
    }

    private static String counted(long fresh, int all, String what) {
        return String.format(Locale.ROOT, "%,d %s", fresh, what)
                + (fresh == all ? "" : String.format(Locale.ROOT, " (%,d known already)", all - fresh));
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
