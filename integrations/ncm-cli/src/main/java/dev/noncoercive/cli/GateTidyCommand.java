package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.InMemoryContactStore;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import dev.noncoercive.store.jdbc.Removed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate tidy}: removes what the record need not show any longer. */
@Command(
        name = "tidy",
        description = {
            "Removes what is older than you keep records.",
            "What goes: what was held back or never left, the grounds of a yes, and contacts that count in no window any more.",
            "What can still count stays, and so does all that people said. No answer changes by it.",
            "Where your gates have rules beside people's own word, name them by --profile or --longest-window: what was sent stays",
            "for as long as any of their windows runs."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "It takes some hundred people at a time, and may be stopped and run again.",
            "Exit codes: 0 done, or nothing to remove; 1 something would go, and --yes was not said; 2 something could not be read or written."
        })
final class GateTidyCommand extends GateStoreCommand {
    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "DAYS",
            description = "for how long you keep records, P400D or more")
    private Duration retention = Duration.ZERO;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private LongestWindowOption longestWindow = new LongestWindowOption();

    /** Whether it is done. */
    static final class Doing {
        @Option(names = "--yes", description = "do it; without this, only says what would go")
        private boolean yes;

        @Option(names = "--dry-run", description = "say what would go, and exit with 0")
        private boolean dryRun;
    }

    @ArgGroup
    private Doing doing = new Doing();

    private RuleBook rules = RuleBook.personOnly();

    GateTidyCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        if (retention.toDays() < InMemoryContactStore.KEYS_KEPT_DAYS) {
            throw new InputException("--older-than must be P" + InMemoryContactStore.KEYS_KEPT_DAYS
                    + "D or more, so that no key of a request is used again, but was `P" + retention.toDays() + "D`");
        }
        rules = longestWindow.in(profile.rules(clock().instant()));
    }

    @Override
    int run(JdbcContactStore store) {
        Removed removed = doing.yes
                ? store.removeOlderThan(retention, rules, this::tell)
                : store.wouldRemoveOlderThan(retention, rules, this::tell);
        Progress.clear(terminal());
        print(said(removed) + counted());
        boolean isLeft = !doing.yes && !doing.dryRun && removed.rows() + removed.grounds() > 0;
        return isLeft ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** By whose rules a contact still counts: one that your gates have beside would count more. */
    private String counted() {
        List<String> beside = Stream.of(profile.words(), longestWindow.words())
                .flatMap(Optional::stream)
                .toList();
        String own = "Counted by the people's own words";
        return beside.isEmpty()
                ? own + " alone: with profiles that you ask by, say --profile.\n"
                : own + (beside.size() == 1 ? "" : ", " + beside.get(0)) + " and " + beside.get(beside.size() - 1)
                        + ".\n";
    }

    private void tell(Removed soFar) {
        Progress.tell(terminal(), soFar.people(), "people");
    }

    private String said(Removed removed) {
        String of = String.format(
                Locale.ROOT, "Of %,d people, older than %,d days: ", removed.people(), retention.toDays());
        if (removed.rows() + removed.grounds() == 0) {
            return of + "nothing to remove.\n";
        }
        return of
                + String.format(
                        Locale.ROOT,
                        doing.yes
                                ? "%,d rows of the record removed, and the grounds of %,d that stay.\n"
                                : "%,d rows of the record would go, and the grounds of %,d that stay.\n",
                        removed.rows(),
                        removed.grounds())
                + (doing.yes ? "" : "Nothing was removed. Say --yes to do it.\n");
    }
}
