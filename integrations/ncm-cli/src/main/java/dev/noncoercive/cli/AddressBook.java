package dev.noncoercive.cli;

import dev.noncoercive.cli.CsvTable.Row;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.consent.PersonAct;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.AddressKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Who is at which address, beside a document, which holds no addresses: each becomes keys as it is read. */
final class AddressBook {
    private static final List<String> COLUMNS = List.of("person", "channel", AddressColumn.NAME);
    private static final Set<Channel> TELEPHONE = Set.of(Channel.SMS, Channel.CALL);

    private final Map<PersonId, List<Place>> places = new HashMap<>();
    private final List<String> problems;

    private record Place(Channel channel, NavigableSet<AddressKey> keys) {
        boolean isOn(Channel other) {
            return channel.equals(other) || (TELEPHONE.contains(channel) && TELEPHONE.contains(other));
        }
    }

    private AddressBook(List<String> problems) {
        this.problems = problems;
    }

    private AddressBook(Path file, AddressColumn addresses) throws InputException {
        this.problems = new CsvTable(file, ColumnNames.asTheyAre(COLUMNS))
                .read(List.of("person", AddressColumn.NAME), row -> add(row, addresses));
        addresses.requireRead(file);
    }

    /** Where nobody's address is known. */
    static AddressBook empty() {
        return new AddressBook(List.of());
    }

    /** The rows of a file; one that cannot be read is an error, since somebody's stop could be missed at an address. */
    static AddressBook read(Path file, AddressColumn addresses, Terminal terminal) throws InputException {
        AddressBook book = new AddressBook(file, addresses);
        RecordFiles.refuse(book.problems, terminal);
        return book;
    }

    private void add(Row row, AddressColumn addresses) {
        PersonId person = addresses.person(row);
        String address = row.required(AddressColumn.NAME);
        Optional<Channel> stated = row.field("channel").map(Labels::label).map(Channel::of);
        NavigableSet<AddressKey> keys = addresses.of(row, stated.map(List::of).orElseGet(List::of));
        Place place = new Place(stated.orElseGet(() -> AddressReader.channelOf(address)), keys);
        List<Place> known = places.computeIfAbsent(person, first -> new ArrayList<>());
        if (!known.contains(place)) {
            known.add(place);
        }
    }

    /** Where an act of a person holds: at every address on its channels, and on all where it names none. */
    Addressed<PersonAct> at(PersonAct act) {
        Collection<Channel> channels = ConsentLog.channelsOf(act);
        return Addressed.at(
                of(act.person()).stream()
                        .filter(place -> channels.isEmpty() || channels.stream().anyMatch(place::isOn))
                        .map(Place::keys)
                        .toList(),
                act);
    }

    /** Where a contact went, if the person has an address on its channel. */
    Addressed<Contact> at(Contact contact) throws InputException {
        List<Place> possible = of(contact.person()).stream()
                .filter(place -> place.isOn(contact.channel()))
                .toList();
        if (possible.size() > 1) {
            throw new InputException("`" + contact.person() + "` has " + possible.size()
                    + " addresses on the channel `" + contact.channel()
                    + "`, so nobody knows to which the contact at " + contact.at()
                    + " went: name one of them, or import CSV files with a column `address`");
        }
        return Addressed.at(possible.stream().map(Place::keys).toList(), contact);
    }

    private List<Place> of(PersonId person) {
        return places.getOrDefault(person, List.of());
    }
}
