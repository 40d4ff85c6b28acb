package dev.noncoercive.cli;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.model.contact.ContactRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Acts and contacts out of one document, or out of two CSV files. */
final class RecordFiles {
    private RecordFiles() {}

    /** What was said and sent, each with the address of its row, and since when nothing is missing in it, where it says so. */
    record WithAddresses(
            List<Addressed<PersonAct>> acts, List<Addressed<Contact>> contacts, Optional<Instant> completeSince) {}

    /** Reads a record; CSV rows that cannot be read are an error here, since an answer without them could be wrong. */
    static ContactRecord read(Path record, Optional<Path> sends, Terminal terminal) throws InputException {
        if (!InputFile.hasEnding(record, ".csv")) {
            return document(record, sends);
        }
        WithAddresses both = read(record, sends, AddressColumn.leftOut(), terminal);
        return ContactRecord.builder()
                .addAllActs(both.acts().stream().map(Addressed::what).toList())
                .addAllContacts(both.contacts().stream().map(Addressed::what).toList())
                .build();
    }

    /** A document, which holds no addresses, with those of a file beside it. */
    static WithAddresses document(Path record, Optional<Path> sends, AddressBook addresses) throws InputException {
        ContactRecord known = document(record, sends);
        List<Addressed<Contact>> contacts = new ArrayList<>(known.contacts().size());
        for (Contact contact : known.contacts()) {
            contacts.add(addresses.at(contact));
        }
        return new WithAddresses(
                known.actsAndStops().stream().map(addresses::at).toList(), contacts, known.completeSince());
    }

    /** Two CSV files with the addresses of their rows. */
    static WithAddresses read(Path record, Optional<Path> sends, AddressColumn addresses, Terminal terminal)
            throws InputException {
        ConsentLog consents = ConsentLog.read(record, addresses);
        refuse(consents.problems(), terminal);
        if (sends.isEmpty()) {
            return new WithAddresses(consents.addressed(), List.of(), Optional.empty());
        }
        SendLog log = SendLog.read(
                sends.get(),
                new SendLog.Defaults(Optional.empty(), "newsletter", "email", Optional.empty()),
                addresses);
        refuse(log.problems(), terminal);
        return new WithAddresses(consents.addressed(), log.addressed(), Optional.empty());
    }

    private static ContactRecord document(Path record, Optional<Path> sends) throws InputException {
        if (sends.isPresent()) {
            throw new InputException("--sends goes with a CSV file as --record; " + record + " holds its own contacts");
        }
        return InputFile.document(record, ContactRecord.class).value();
    }

    /** Says all problems in their order; the last one is said by whoever ends the command. */
    static void refuse(List<String> problems, Terminal terminal) throws InputException {
        if (!problems.isEmpty()) {
            int last = problems.size() - 1;
            problems.subList(0, last).forEach(terminal::error);
            throw new InputException(problems.get(last));
        }
    }

    /** The one sender that people gave a consent to, when there is only one. */
    static SenderId onlySender(List<PersonAct> acts) throws InputException {
        List<SenderId> senders = acts.stream()
                .filter(ConsentGiven.class::isInstance)
                .map(act -> ((ConsentGiven) act).sender())
                .distinct()
                .toList();
        if (senders.size() != 1) {
            throw new InputException("say --sender NAME: " + senders.size() + " senders are known");
        }
        return senders.get(0);
    }
}
