package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.consent.PreferencesSet;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactState;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.RuleBook;
import dev.noncoercive.policies.contact.Tombstone;
import dev.noncoercive.policies.report.PersonText;
import dev.noncoercive.policies.report.RecordText;
import dev.noncoercive.report.PersonPage;
import dev.noncoercive.store.jdbc.JdbcContactStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ncm gate export}: everything that is kept about a person. */
@Command(
        name = "export",
        description =
                "Prints everything that is kept about a person: what they said, what was sent, what was held; as JSON, or as a page"
                        + " that they can read.",
        mixinStandardHelpOptions = true)
final class GateExportCommand extends GateStoreCommand {
    private static final String SCHEMA = "ncm/person-record/1";

    @Option(names = "--format", description = "json or html, a page for the person (default: json)")
    private RecordFormat format = RecordFormat.JSON;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--ask-at",
            paramLabel = "PLACE",
            description =
                    "where people can have it corrected or erased, told on the page: an address, a number, a link")
    private @Nullable String askAt;

    @Mixin
    private WhoseOption whose = new WhoseOption();

    GateExportCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    /** How the record is printed. */
    enum RecordFormat {
        JSON,
        HTML
    }

    /** The document; absent parts are empty. */
    record PersonRecord(
            String schema,
            String person,
            Instant exportedAt,
            Optional<Instant> forgottenAt,
            Optional<Instant> heldUntil,
            List<AddressEntry> addresses,
            List<KeptNoEntry> keptNos,
            List<PersonAct> said,
            List<Entry> contacts) {}

    /** Where the person is known: the keyed hash of an address, since when. */
    record AddressEntry(String key, Instant since) {}

    /** One contact of the document. */
    sealed interface Entry permits ContactEntry, SharedEntry {}

    /** What somebody else at an address of theirs was sent: when, where and whether it counts, as on the page for the person. */
    record SharedEntry(Instant at, String state, String channel, boolean toSomebodyElseAtTheirAddress)
            implements Entry {
        static SharedEntry of(ContactRow row) {
            return new SharedEntry(
                    row.at(),
                    row.state() == ContactState.CORRECTED ? "corrected" : "counted",
                    row.labels().channel().value(),
                    true);
        }
    }

    /** One that was for the person; {@code bypassed} is what stood against one that was sent past the gate. */
    record ContactEntry(
            Instant at,
            String state,
            String sender,
            String purpose,
            String channel,
            Optional<String> topic,
            String kind,
            String id,
            List<String> addressKeys,
            List<String> heldFor,
            List<String> bypassed,
            Optional<GroundsEntry> grounds,
            Optional<CorrectionEntry> corrected)
            implements Entry {}

    /** When and why a contact was found to be recorded in error. */
    record CorrectionEntry(Instant at, String why) {}

    /** On what a yes stood. */
    record GroundsEntry(
            Optional<Instant> consentGivenAt,
            Optional<String> noticeVersion,
            Optional<String> basis,
            List<String> profiles,
            List<RoomEntry> allowances) {}

    /** An allowance that had room. */
    record RoomEntry(String whose, int atMost, String per, int usedBefore) {}

    @Override
    void prepare() throws InputException {
        whose.require();
        if (format == RecordFormat.JSON && (language.chosen().isPresent() || askAt != null)) {
            throw new InputException("--language and --ask-at are for the page; add --format html");
        }
    }

    @Override
    int run(JdbcContactStore store) throws InputException {
        Optional<PersonId> person = whose.one(store, terminal());
        if (person.isEmpty()) {
            terminal().error(whose.nobody());
            return ExitCode.FINDINGS;
        }
        export(person.get(), store.read(person.get()), store);
        return ExitCode.CLEAN;
    }

    private void export(PersonId person, ContactHistory known, JdbcContactStore store) {
        if (format == RecordFormat.HTML) {
            print(page(person, known, language.chosen().orElseGet(() -> languageOf(known))));
            return;
        }
        print(Documents.json()
                        .write(new PersonRecord(
                                SCHEMA,
                                person.value(),
                                clock().instant(),
                                known.tombstone().map(Tombstone::at),
                                known.tombstone().map(Tombstone::heldUntil),
                                addressesOf(person, store),
                                known.tombstone().stream()
                                        .flatMap(left -> left.keptNos().stream())
                                        .map(KeptNoEntry::of)
                                        .toList(),
                                known.acts(),
                                known.rowsAsTold(person, RuleBook.personOnly()).stream()
                                        .map(GateExportCommand::entry)
                                        .toList()))
                + "\n");
    }

    private static List<AddressEntry> addressesOf(PersonId person, JdbcContactStore store) {
        return store.addressesOf(person).stream()
                .flatMap(key -> Optional.ofNullable(store.read(key).holders().get(person)).stream()
                        .map(since -> new AddressEntry(key.value(), since)))
                .toList();
    }

    private String page(PersonId person, ContactHistory known, Language spoken) {
        RecordText record = RecordText.in(spoken, zone(known));
        return PersonPage.render((askAt == null ? record : record.askAt(askAt)).tell(person, known, clock().instant()));
    }

    /** The language in which the person wants to be spoken to, where there are texts in it. */
    private static Language languageOf(ContactHistory known) {
        return known.acts().stream()
                .filter(PreferencesSet.class::isInstance)
                .reduce((earlier, later) -> later)
                .flatMap(act -> ((PreferencesSet) act).preferences().language())
                .map(Language::base)
                .filter(PersonText.languages()::contains)
                .orElse(Language.ENGLISH);
    }

    private static Entry entry(ContactRow row) {
        if (row.isShared()) {
            return SharedEntry.of(row);
        }
        boolean isPastTheGate = row.state() == ContactState.ELSEWHERE;
        List<String> why = row.heldFor().stream().map(ReasonCode::text).toList();
        return new ContactEntry(
                row.at(),
                row.state().text(),
                row.labels().sender().value(),
                row.labels().purpose().value(),
                row.labels().channel().value(),
                row.labels().topic().map(Object::toString),
                row.labels().kind().text(),
                row.slot(),
                row.addressKeys().stream().map(AddressKey::value).toList(),
                isPastTheGate ? List.of() : why,
                isPastTheGate ? why : List.of(),
                row.grounds().map(GateExportCommand::grounds),
                row.correction().map(correction -> new CorrectionEntry(correction.at(), correction.why())));
    }

    private static GroundsEntry grounds(Grounds grounds) {
        return new GroundsEntry(
                grounds.consentGivenAt(),
                grounds.noticeVersion(),
                grounds.basis(),
                grounds.profiles(),
                grounds.room().stream()
                        .map(room -> new RoomEntry(
                                room.owner().name().toLowerCase(Locale.ROOT),
                                room.allowance().atMost(),
                                room.allowance().per().toString(),
                                room.used()))
                        .toList());
    }
}
