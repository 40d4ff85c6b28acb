package dev.noncoercive.cli;

import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactGate;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.Grounds;
import dev.noncoercive.policies.contact.ReasonCode;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code ncm gate export}: everything that is kept about a person. */
@Command(
        name = "export",
        description =
                "Prints everything that is kept about a person as JSON: what they said, what was sent, what was held.",
        mixinStandardHelpOptions = true)
final class GateExportCommand extends GateStoreCommand {
    private static final String SCHEMA = "ncm/person-record/1";

    GateExportCommand(Terminal terminal, InstantSource clock) {
        super(terminal, clock);
    }

    /** The document; absent parts are empty. */
    record PersonRecord(
            String schema,
            String person,
            Instant exportedAt,
            Optional<Instant> forgottenAt,
            Optional<Instant> heldUntil,
            List<PersonAct> said,
            List<ContactEntry> contacts) {}

    /** One contact of the document. */
    record ContactEntry(
            Instant at,
            String state,
            String sender,
            String purpose,
            String channel,
            Optional<String> topic,
            String kind,
            String id,
            List<String> heldFor,
            Optional<GroundsEntry> grounds) {}

    /** On what a yes stood. */
    record GroundsEntry(Optional<Instant> consentGivenAt, Optional<String> basis, List<RoomEntry> allowances) {}

    /** An allowance that had room. */
    record RoomEntry(String whose, int atMost, String per, int usedBefore) {}

    @Override
    int run(ContactGate gate) {
        ContactHistory known = gate.recordOf(person());
        print(Documents.json()
                        .write(new PersonRecord(
                                SCHEMA,
                                person().value(),
                                clock().instant(),
                                known.tombstone().map(Tombstone::at),
                                known.tombstone().map(Tombstone::heldUntil),
                                known.acts(),
                                known.rows().stream()
                                        .map(GateExportCommand::entry)
                                        .toList()))
                + "\n");
        return ExitCode.CLEAN;
    }

    private static ContactEntry entry(ContactRow row) {
        return new ContactEntry(
                row.at(),
                row.state().text(),
                row.labels().sender().value(),
                row.labels().purpose().value(),
                row.labels().channel().value(),
                row.labels().topic().map(Object::toString),
                row.labels().kind().text(),
                row.slot(),
                row.heldFor().stream().map(ReasonCode::text).toList(),
                row.grounds().map(GateExportCommand::grounds));
    }

    private static GroundsEntry grounds(Grounds grounds) {
        return new GroundsEntry(
                grounds.consentGivenAt(),
                grounds.basis(),
                grounds.room().stream()
                        .map(room -> new RoomEntry(
                                room.owner().name().toLowerCase(Locale.ROOT),
                                room.allowance().atMost(),
                                room.allowance().per().toString(),
                                room.used()))
                        .toList());
    }
}
