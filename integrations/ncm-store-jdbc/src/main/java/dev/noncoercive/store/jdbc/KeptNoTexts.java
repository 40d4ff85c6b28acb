package dev.noncoercive.store.jdbc;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.policies.contact.ContactStoreException;
import dev.noncoercive.policies.contact.KeptNo;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tombstones keep of a no, as the JSON documents that stand in the tables, one a line. A line of its own says of which time that
 * somebody was forgotten the lines after it are.
 */
final class KeptNoTexts {
    private static final Documents JSON = Documents.json();

    private static final String LEFT = "{\"left\":";

    private KeptNoTexts() {}

    /** The document of when somebody was forgotten. */
    record LeftDocument(TimesDocument left) {}

    /** When somebody was forgotten, until when they are held, and the mark that is theirs. */
    record TimesDocument(Instant at, Instant held, long mark) {}

    /** The document of a {@link KeptNo}. */
    record Document(PersonAct said, Optional<List<OpenedDocument>> opened) {}

    /** On which channels a sender may speak in spite of it. */
    record OpenedDocument(SenderId sender, List<Channel> channels) {}

    static Optional<String> write(Tombstone tombstone) {
        return write(List.of(tombstone));
    }

    /** What is left of each, empty where it is of nobody. */
    static Optional<String> write(List<Tombstone> all) {
        return Optional.of(all.stream().flatMap(KeptNoTexts::lines).collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private static Stream<String> lines(Tombstone tombstone) {
        TimesDocument times = new TimesDocument(tombstone.at(), tombstone.heldUntil(), tombstone.mark());
        return Stream.concat(Stream.of(LEFT + Documents.canonical(times) + "}"), nos(tombstone));
    }

    private static Stream<String> nos(Tombstone tombstone) {
        return tombstone.keptNos().stream().map(KeptNoTexts::line);
    }

    private static String line(KeptNo no) {
        List<OpenedDocument> opened = new ArrayList<>();
        no.opened()
                .forEach((sender, channels) ->
                        opened.add(new OpenedDocument(sender, List.copyOf(new TreeSet<>(channels)))));
        return "{\"said\":" + Documents.canonical(no.said())
                + (opened.isEmpty() ? "" : ",\"opened\":" + Documents.canonical(opened)) + "}";
    }

    /** Each as it was written; what stands before any line of its own is of the one that is given. */
    static List<Tombstone> read(Optional<String> text, Optional<Tombstone> plain) {
        List<String> lines = text.stream().flatMap(String::lines).toList();
        List<Tombstone> all = new ArrayList<>();
        if (lines.isEmpty() || !lines.get(0).startsWith(LEFT)) {
            plain.ifPresent(all::add);
        }
        for (String line : lines) {
            if (line.startsWith(LEFT)) {
                all.add(left(line));
            } else if (!all.isEmpty()) {
                all.add(with(all.remove(all.size() - 1), no(line)));
            }
        }
        return all;
    }

    private static Tombstone with(Tombstone left, KeptNo no) {
        List<KeptNo> nos = new ArrayList<>(left.keptNos());
        nos.add(no);
        return left.withKeptNos(nos);
    }

    private static Tombstone left(String line) {
        TimesDocument times = document(line, LeftDocument.class).left();
        return Tombstone.of(times.at(), times.held()).withMark(times.mark());
    }

    private static KeptNo no(String line) {
        Document document = document(line, Document.class);
        Map<SenderId, Set<Channel>> opened = new HashMap<>();
        document.opened().ifPresent(all -> all.forEach(one -> opened.put(one.sender(), Set.copyOf(one.channels()))));
        try {
            return KeptNo.of(document.said()).butFor(opened);
        } catch (IllegalArgumentException e) {
            throw notOurs(e);
        }
    }

    private static <T> T document(String line, Class<T> type) {
        try {
            return JSON.read(line, type).value();
        } catch (DocumentException | IllegalArgumentException e) {
            throw notOurs(e);
        }
    }

    private static ContactStoreException notOurs(RuntimeException e) {
        return new ContactStoreException(
                "a text in `kept_nos` is not one that ncm wrote (" + e.getMessage()
                        + "); nothing is allowed for that person until it is restored",
                e);
    }
}
