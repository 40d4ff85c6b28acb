package dev.noncoercive.cli;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.store.testkit.Difference;
import dev.noncoercive.store.testkit.Timeline;
import dev.noncoercive.store.testkit.TimelineRunner;
import dev.noncoercive.store.testkit.Timelines;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ncm gate replay}: does the gate give the answers of these timelines? */
@Command(
        name = "replay",
        description = "Runs a file of timelines and prints each step whose answer differs.",
        mixinStandardHelpOptions = true)
final class GateReplayCommand implements Callable<Integer> {
    /** How the ids of all people of timelines begin. */
    private static final String PEOPLE = "replay-";

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.json", description = "timelines with their expected answers", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = {
                "run them on a store of their own, with people of new names each time: made where there is none, and refused where",
                "another program has tables or anybody else is known (default: in memory)"
            })
    private @Nullable String store;

    GateReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (store != null && !isForTimelines(store)) {
            return ExitCode.UNREADABLE;
        }
        int code = ExitCode.CLEAN;
        for (Path file : files) {
            code = Math.max(code, replay(file));
        }
        return code;
    }

    private boolean isForTimelines(String place) {
        try {
            new StoreOption(place).requireForTimelines(PEOPLE);
            return true;
        } catch (InputException | ContactStoreException | IllegalArgumentException e) {
            terminal.error(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private int replay(Path file) {
        try {
            List<Timeline> timelines = Timelines.read(InputFile.text(file));
            if (timelines.isEmpty()) {
                throw new InputException(file, "holds no timeline");
            }
            return replay(file, timelines);
        } catch (InputException e) {
            terminal.error(e.getMessage());
        } catch (DocumentException e) {
            terminal.error(
                    file + ": " + e.getMessage() + (e.pointer().isEmpty() ? "; expected a list of timelines" : ""));
        } catch (ContactStoreException | IllegalArgumentException e) {
            terminal.error(file + ": " + e.getMessage());
        }
        return ExitCode.UNREADABLE;
    }

    private int replay(Path file, List<Timeline> timelines) {
        List<Difference> differences = store == null
                ? differences(timelines, InMemoryContactStore::empty, "")
                : differences(timelines, new StoreOption(store)::openAt, PEOPLE + UUID.randomUUID() + "-");
        differences.forEach(difference -> terminal.print(difference + "\n"));
        int steps = timelines.stream().mapToInt(Timeline::size).sum();
        terminal.print(file + ": " + timelines.size() + " timelines, " + steps + " steps, "
                + (differences.isEmpty() ? "every answer as expected" : differences.size() + " answers differ") + "\n");
        return differences.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static List<Difference> differences(
            List<Timeline> timelines, Function<InstantSource, ContactStore> stores, String people) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < timelines.size(); i++) {
            differences.addAll(TimelineRunner.on(stores, people.isEmpty() ? "" : people + i + "-")
                    .run(timelines.get(i)));
        }
        return differences;
    }
}
