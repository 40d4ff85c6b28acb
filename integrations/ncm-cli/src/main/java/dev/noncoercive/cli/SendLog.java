package dev.noncoercive.cli;

import dev.noncoercive.cli.CsvTable.Row;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.AddressKey;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A log of what was sent: one row a contact, with {@code at} and {@code person} and, if they vary, the rest. */
final class SendLog {
    static final List<String> COLUMNS =
            List.of("at", "person", "sender", "purpose", "channel", "topic", "message", AddressColumn.NAME);

    /** What every row has that does not say otherwise. */
    record Defaults(Optional<String> sender, String purpose, String channel, Optional<ZoneId> zone) {}

    private final List<Contact> contacts = new ArrayList<>();
    private final List<NavigableSet<AddressKey>> addressKeys = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> problems;
    /** What was taken for a column that the file does not have. */
    private final Set<String> taken = new LinkedHashSet<>();

    private final AddressColumn addresses;

    private SendLog(Path file, ColumnNames names, Defaults defaults, AddressColumn addresses) throws InputException {
        this.addresses = addresses;
        List<String> needed = new ArrayList<>(List.of("at", "person"));
        if (defaults.sender().isEmpty()) {
            needed.add("sender");
        }
        this.problems = new CsvTable(file, names).read(needed, row -> add(row, defaults));
    }

    static SendLog read(Path file, ColumnNames names, Defaults defaults) throws InputException {
        return new SendLog(file, names, defaults, AddressColumn.leftOut());
    }

    /** The same with the addresses to which it was sent. */
    static SendLog read(Path file, Defaults defaults, AddressColumn addresses) throws InputException {
        SendLog log = new SendLog(file, ColumnNames.asTheyAre(COLUMNS), defaults, addresses);
        addresses.requireRead(file);
        return log;
    }

    private void add(Row row, Defaults defaults) {
        Contact contact = Contact.builder()
                .id(row.field("message"))
                .person(addresses.person(row))
                .at(Times.read(row.required("at"), defaults.zone()))
                .sender(SenderId.of(Labels.label(row.field("sender")
                        .or(defaults::sender)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "`sender` is empty; an audit also takes --sender NAME, if it is always the same")))))
                .purpose(Purpose.of(Labels.label(row.field("purpose").orElse(defaults.purpose()))))
                .channel(Channel.of(Labels.label(row.field("channel").orElse(defaults.channel()))))
                .topic(row.field("topic").map(Labels::label).map(Topic::of))
                .build();
        note(row, defaults);
        addressKeys.add(addresses.of(row, List.of(contact.channel())));
        contacts.add(contact);
        lines.add(row.line());
    }

    private void note(Row row, Defaults defaults) {
        if (!row.has("purpose")) {
            taken.add("has no column purpose: every contact was taken as one for " + defaults.purpose() + ".");
        }
        if (!row.has("channel")) {
            taken.add("has no column channel: every contact was taken as one by " + defaults.channel() + ".");
        }
    }

    /** What was taken for columns that the file does not have: under another label, a cap would count other contacts. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Addressed<Contact>> addressed() {
        return IntStream.range(0, contacts.size())
                .mapToObj(place -> new Addressed<>(contacts.get(place), addressKeys.get(place)))
                .toList();
    }

    /** The line of a contact in the file. */
    long line(int contact) {
        return lines.get(contact);
    }

    /** The rows that could not be read. */
    List<String> problems() {
        return problems;
    }
}
