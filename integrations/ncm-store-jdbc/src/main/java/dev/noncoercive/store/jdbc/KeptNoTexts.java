package dev.noncoercive.store.jdbc;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.KeptNo;
import dev.noncoercive.policies.contact.Tombstone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What tombstones keep of a no, as the JSON documents that stand in the tables, one a line. */
final class KeptNoTexts {
    private static final Documents JSON = Documents.json();

    private KeptNoTexts() {}

    /** The document of a {@link KeptNo}. */
    record Document(PersonAct said, Optional<List<OpenedDocument>> opened) {}

    /** On which channels a sender may speak in spite of it. */
    record OpenedDocument(SenderId sender, List<Channel> channels) {}

    /** Empty where there was no no. */
    static Optional<String> write(Tombstone tombstone) {
        return Optional.of(tombstone.keptNos().stream().map(KeptNoTexts::line).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private static String line(KeptNo no) {
        List<OpenedDocument> opened = new ArrayList<>();
        no.opened()
                .forEach((sender, channels) ->
                        opened.add(new OpenedDocument(sender, List.copyOf(new TreeSet<>(channels)))));
        return "{\"said\":" + Documents.canonical(no.said())
                + (opened.isEmpty() ? "" : ",\"opened\":" + Documents.canonical(opened)) + "}";
    }

    static List<KeptNo> read(Optional<String> lines) {
        return lines.stream().flatMap(String::lines).map(KeptNoTexts::no).toList();
    }

    private static KeptNo no(String line) {
        try {
            Document document = JSON.read(line, Document.class).value();
            Map<SenderId, Set<Channel>> opened = new HashMap<>();
            document.opened()
                    .ifPresent(all -> all.forEach(one -> opened.put(one.sender(), Set.copyOf(one.channels()))));
            return KeptNo.of(document.said()).butFor(opened);
        } catch (DocumentException | IllegalArgumentException e) {
            throw new ContactStoreException(
                    "a text in `kept_nos` is not one that ncm wrote (" + e.getMessage()
                            + "); nothing is allowed for that person until it is restored",
                    e);
        }
    }
}
