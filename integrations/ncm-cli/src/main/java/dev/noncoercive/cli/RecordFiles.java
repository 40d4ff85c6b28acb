package dev.noncoercive.cli;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.ConsentGiven;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.ContactRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Acts and contacts out of one document, or out of two CSV files. */
final class RecordFiles {
    private RecordFiles() {}

    /** Reads a record; CSV rows that cannot be read are an error here, since an answer without them could be wrong. */
    static ContactRecord read(Path record, Optional<Path> sends, Terminal terminal) throws InputException {
        if (!InputFile.hasEnding(record, ".csv")) {
            if (sends.isPresent()) {
                throw new InputException(
                        "--sends goes with a CSV file as --record; " + record + " holds its own contacts");
            }
            return InputFile.document(record, ContactRecord.class).value();
        }
        ConsentLog consents = ConsentLog.read(record, Optional.empty());
        refuse(consents.problems(), terminal);
        ContactRecord.Builder both = ContactRecord.builder();
        both.addAllActs(consents.acts());
        if (sends.isPresent()) {
            SendLog log = SendLog.read(
                    sends.get(),
                    ColumnNames.asTheyAre(SendLog.COLUMNS),
                    new SendLog.Defaults(Optional.empty(), "newsletter", "email", Optional.empty()));
            refuse(log.problems(), terminal);
            both.addAllContacts(log.contacts());
        }
        return both.build();
    }

    private static void refuse(List<String> problems, Terminal terminal) throws InputException {
        if (!problems.isEmpty()) {
            problems.subList(1, problems.size()).forEach(terminal::error);
            throw new InputException(problems.get(0));
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
