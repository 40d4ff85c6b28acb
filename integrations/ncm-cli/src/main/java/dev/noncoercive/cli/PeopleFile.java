package dev.noncoercive.cli;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** The people of a segment: one a line, or the column {@code person} of a CSV file, with their addresses where it says so. */
final class PeopleFile {
    private static final List<String> COLUMNS = List.of("person", AddressColumn.NAME);

    private final Map<PersonId, NavigableSet<AddressKey>> people = new LinkedHashMap<>();
    private final List<String> problems;
    private int repeated;

    private PeopleFile(Path file, ColumnNames names, Channel channel, AddressColumn addresses) throws InputException {
        this.problems = InputFile.hasEnding(file, ".csv")
                ? new CsvTable(file, names)
                        .read(List.of("person"), row -> add(addresses.person(row), addresses.of(row, List.of(channel))))
                : ofLines(file, addresses);
        addresses.requireRead(file);
    }

    static PeopleFile read(Path file, Optional<String> columns, Channel channel, AddressColumn addresses)
            throws InputException {
        return new PeopleFile(file, ColumnNames.byOption(COLUMNS, columns), channel, addresses);
    }

    private List<String> ofLines(Path file, AddressColumn addresses) throws InputException {
        List<String> unread = new ArrayList<>();
        List<String> lines = InputFile.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                if (!line.isEmpty()) {
                    add(addresses.person(line), Collections.emptyNavigableSet());
                }
            } catch (IllegalArgumentException e) {
                unread.add(file + ": line " + (i + 1) + ": " + NoAddresses.in(String.valueOf(e.getMessage())));
            }
        }
        return unread;
    }

    private void add(PersonId person, NavigableSet<AddressKey> keys) {
        NavigableSet<AddressKey> before = people.putIfAbsent(person, keys);
        if (before != null && !before.equals(keys)) {
            throw new IllegalArgumentException(
                    "this person stands there before, with another address; say one of them");
        }
        repeated += before == null ? 0 : 1;
    }

    /** Each person once, in the order of the file, with the keys of their address, none where there is none. */
    Map<PersonId, NavigableSet<AddressKey>> people() {
        return people;
    }

    /** How many rows name a person who stands there before. */
    int repeated() {
        return repeated;
    }

    /** The rows that could not be read. */
    List<String> problems() {
        return problems;
    }
}
