package dev.noncoercive.cli;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.report.DecisionText;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate why}: why was this person written to, or not, on that day? */
@Command(
        name = "why",
        description = {
            "Says what was sent to a person on one day, or held back, and on what grounds.",
            "With --address: what was sent to that address, to each of those who are known there."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 something is known of that day, 1 nothing is, 2 something could not be read or written."
        })
final class GateWhyCommand extends GateStoreCommand {
    @Mixin
    private WhoseOption whose = new WhoseOption();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "an instant of the day, which is taken on the person's clock (default: today)")
    private @Nullable Instant at;

    @Mixin
    private LanguageOption language = new LanguageOption();

    GateWhyCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    @Override
    void prepare() throws InputException {
        whose.require();
        language.chosen();
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        NavigableSet<AddressKey> keys = whose.keys(store, terminal());
        if (keys.isEmpty()) {
            return person(store.read(whose.named().orElseThrow()), whose.named().orElseThrow());
        }
        Holders holders = Holders.at(keys, store);
        if (language.chosen().isPresent()) {
            throw new InputException(
                    "--language tells one person about their own messages: say --person in place of --address");
        }
        return address(holders, store);
    }

    private int person(ContactHistory known, PersonId person) {
        ZoneId zone = zone(known);
        LocalDate day = day(zone);
        List<ContactRow> rows = of(day, zone, known, person);
        Optional<Language> toThePerson = language.chosen();
        if (toThePerson.isPresent()) {
            print(PersonText.in(toThePerson.get(), zone).render(day, rows));
        } else if (rows.isEmpty()) {
            print("Nothing was sent to " + person + " on " + WhyText.in(zone).day(day) + ", and nothing held back.\n");
        } else {
            print(person + " on " + WhyText.in(zone).day(day) + "\n");
            rows.forEach(row -> print(WhyText.in(zone).lines(row)));
        }
        return rows.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(at == null ? clock().instant() : at, zone);
    }

    private static List<ContactRow> of(LocalDate day, ZoneId zone, ContactHistory known, PersonId person) {
        return known.rowsAsTold(person, RuleBook.personOnly()).stream()
                .filter(row -> LocalDate.ofInstant(row.at(), zone).equals(day))
                .toList();
    }

    private int address(Holders holders, JdbcContactStore store) {
        List<PersonId> people = holders.people().stream()
                .filter(person -> whose.named().map(person::equals).orElse(true))
                .toList();
        if (people.isEmpty()) {
            terminal().error(whose.nobody());
        }
        holders.forgotten()
                .ifPresent(left -> print("Somebody known there was forgotten on "
                        + DecisionText.in(ZoneId.of("UTC")).time(left.at()) + "; what they were sent is erased.\n"));
        boolean isKnown = false;
        for (PersonId person : people) {
            ContactHistory known = store.read(person);
            ZoneId zone = zone(known);
            LocalDate day = day(zone);
            print(person + ", known there since "
                    + DecisionText.in(zone)
                            .time(Objects.requireNonNull(holders.since().get(person))) + ", on "
                    + WhyText.in(zone).day(day) + "\n");
            List<ContactRow> there = of(day, zone, known, person).stream()
                    .filter(row -> holders.mayHaveBeenSent(row))
                    .toList();
            there.forEach(row -> print(WhyText.in(zone).lines(row)));
            if (there.isEmpty()) {
                print("  nothing sent there, and nothing held back\n");
            }
            isKnown |= !there.isEmpty();
        }
        return isKnown ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
