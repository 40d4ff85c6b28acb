package dev.noncoercive.cli;

import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.PolicySet;
import dev.noncoercive.report.Baseline;
import dev.noncoercive.report.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file of failures that are known: written once, read afterwards, smaller when something was mended. */
final class Baselines {
    private final Path file;
    private final @Nullable Baseline known;
    private final boolean readOnly;

    private Baselines(Path file, @Nullable Baseline known, boolean readOnly) {
        this.file = file;
        this.known = known;
        this.readOnly = readOnly;
    }

    /** Reads the file, before anything is judged. */
    static Baselines open(Path file, PolicySet policies, Terminal terminal) throws InputException {
        boolean readOnly = terminal.environment().containsKey("CI");
        if (Files.exists(file)) {
            return new Baselines(file, read(file, policies), readOnly);
        }
        if (readOnly) {
            throw new InputException(file, "no such baseline; write it outside CI and commit it");
        }
        return new Baselines(file, null, readOnly);
    }

    List<Page> newIn(List<Page> pages, Terminal terminal) throws InputException {
        if (known == null) {
            Baseline written = Baseline.of(pages);
            write(written);
            terminal.error("wrote " + written.size() + " known failures to " + file);
            return written.newIn(pages);
        }
        Baseline smaller = known.shrunkTo(pages);
        if (!readOnly && smaller.size() < known.size()) {
            write(smaller);
            terminal.error((known.size() - smaller.size()) + " known failures are gone from " + file);
        }
        return known.newIn(pages);
    }

    private static Baseline read(Path file, PolicySet policies) throws InputException {
        Baseline baseline;
        try {
            baseline = Baseline.parse(InputFile.text(file));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, String.valueOf(e.getMessage()));
        }
        Set<String> ids = policies.infos().stream().map(PolicyInfo::id).collect(Collectors.toSet());
        List<String> strangers =
                baseline.policies().stream().filter(id -> !ids.contains(id)).toList();
        if (!strangers.isEmpty()) {
            throw new InputException(
                    file,
                    "names policies that are not known: " + String.join(", ", strangers)
                            + "; delete their lines, or write a new baseline");
        }
        return baseline;
    }

    private void write(Baseline baseline) throws InputException {
        OutputFile.write(file, baseline.text());
    }
}
