package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.Tombstone;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate forget}: erases a person, and keeps the no. */
@Command(
        name = "forget",
        description = {
            "Erases everything about a person, and keeps what they said no to.",
            "What stays: when, until when contacts of before are remembered, and each no, so that it holds until a new act of theirs.",
            "Where your gates have rules beside people's own word, name them by --profile or --longest-window: what was sent is remembered",
            "for as long as any of their windows runs."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 erased; 1 nobody is known so, or --yes was not said; 2 something could not be read."
        })
final class GateForgetCommand extends GateStoreCommand {
    @Option(names = "--yes", description = "do it; without this, only says what would be erased")
    private boolean yes;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private LongestWindowOption longestWindow = new LongestWindowOption();

    @Mixin
    private WhoseOption whose = new WhoseOption();

    GateForgetCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        whose.require();
        longestWindow.requireEnd();
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        Optional<PersonId> person = whose.one(store, terminal());
        if (person.isEmpty()) {
            terminal().error(whose.nobody());
            return ExitCode.FINDINGS;
        }
        if (!KnownPerson.isIn(store, person.get())) {
            // a tombstone would stand for good for a typo
            terminal()
                    .error("nobody is known as `" + person.get()
                            + "` in this store, so nothing was erased: check --person");
            return ExitCode.FINDINGS;
        }
        ContactGate gate = ContactGate.on(store, longestWindow.in(profile.rules(clock().instant())));
        ContactHistory known = gate.recordOf(person.get());
        if (!yes) {
            print("This would erase " + known.acts().size() + " acts and "
                    + known.rows().size() + " contacts of " + person.get() + " for good.\n"
                    + "Nothing was erased. Say --yes to do it.\n");
            return ExitCode.FINDINGS;
        }
        ZoneId zone = zone(known);
        Tombstone tombstone = gate.forget(person.get());
        print("Forgotten: " + known.acts().size() + " acts and " + known.rows().size() + " contacts are erased.\n"
                + kept(tombstone)
                + "Only a new act of theirs opens the way: nothing comes unasked until then, and nothing is sent before "
                + DecisionText.in(zone).time(tombstone.heldUntil()) + ".\n");
        return ExitCode.CLEAN;
    }

    private static String kept(Tombstone tombstone) {
        int nos = tombstone.keptNos().size();
        return nos == 0
                ? ""
                : "What they had said no to stays so: " + nos + " kept, without an id; a stop without its time, too.\n";
    }
}
