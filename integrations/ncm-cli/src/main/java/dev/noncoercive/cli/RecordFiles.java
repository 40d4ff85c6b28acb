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

    /**
     * What was said and sent, each with the address of its row.
     *
     * @param completeSince  since when nothing is missing in it, where it says so
     * @param taken  what was taken for columns that are not there
     */
    record WithAddresses(
            List<Addressed<PersonAct>> acts,
            List<Addressed<Contact>> contacts,
            Optional<Instant> completeSince,
            List<String> taken) {
        static WithAddresses none() {
            return new WithAddresses(List.of(), List.of(), Optional.empty(), List.of());
        }
    }

    /** Reads a record; CSV rows that cannot be read are an error here, since an answer without them could be wrong. */
    static ContactRecord read(Path record, Optional<Path> sends, Terminal terminal) throws InputException {
        if (!InputFile.hasEnding(record, ".csv")) {
            return document(record, sends);
        }
        WithAddresses both = read(Optional.of(record), sends, AddressColumn.leftOut(), terminal);
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
                known.actsAndStops().stream().map(addresses::at).toList(), contacts, known.completeSince(), List.of());
    }

    /** Two CSV files, or one of them, with the addresses of their rows. */
    static WithAddresses read(Optional<Path> record, Optional<Path> sends, AddressColumn addresses, Terminal terminal)
            throws InputException {
        List<Addressed<PersonAct>> acts = record.isEmpty() ? List.of() : acts(record.get(), addresses, terminal);
        if (sends.isEmpty()) {
            return new WithAddresses(acts, List.of(), Optional.empty(), List.of());
        }
        SendLog log = SendLog.read(
                sends.get(),
                new SendLog.Defaults(Optional.empty(), "newsletter", "email", Optional.empty()),
                addresses);
        refuse(log.problems(), terminal);
        return new WithAddresses(
                acts,
                log.addressed(),
                Optional.empty(),
                log.taken().stream().map(what -> sends.get() + " " + what).toList());
    }

    private static List<Addressed<PersonAct>> acts(Path record, AddressColumn addresses, Terminal terminal)
            throws InputException {
        ConsentLog consents = ConsentLog.read(record, addresses);
        refuse(consents.problems(), terminal);
        return consents.addressed();
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
