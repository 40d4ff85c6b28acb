package dev.noncoercive.cli;

import dev.noncoercive.cli.CsvTable.Row;
import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressKeys;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;

/** The column {@code address} of a log: each address becomes keys as it is read, and is kept nowhere. */
final class AddressColumn {
    static final String NAME = "address";

    private final boolean isRead;
    private final Optional<AddressReader> reader;
    private long unreadable;

    private AddressColumn(boolean isRead, Optional<AddressReader> reader) {
        this.isRead = isRead;
        this.reader = reader;
    }

    /** Where each person is judged alone. */
    static AddressColumn leftOut() {
        return new AddressColumn(false, Optional.empty());
    }

    /** By a secret; without one, an address in the column is refused. */
    static AddressColumn readBy(Optional<AddressKeys> keys) {
        return new AddressColumn(true, keys.map(AddressReader::new));
    }

    /**
     * The person of a row. In a store an id stays, so an address is none; a judgement of logs forgets it and takes a hash.
     *
     * @throws IllegalArgumentException if it is an address that would be kept; the message does not repeat it
     */
    PersonId person(Row row) {
        return person(row.required("person"));
    }

    /** The same for a person who stands alone on a line. */
    PersonId person(String text) {
        return isRead
                ? Labels.opaque("column `person`", "addresses stand in the column `" + NAME + "`", text)
                : Labels.person(text);
    }

    /**
     * The keys of the address of a row, on the only channel it can be on, or as its form tells.
     *
     * @throws IllegalArgumentException if it is no address; the message does not repeat it
     */
    NavigableSet<AddressKey> of(Row row, Collection<Channel> channels) {
        Optional<String> address = row.field(NAME).filter(text -> isRead);
        if (address.isEmpty()) {
            return Collections.emptyNavigableSet();
        }
        if (reader.isEmpty()) {
            unreadable = unreadable == 0 ? row.line() : unreadable;
            return Collections.emptyNavigableSet();
        }
        try {
            return channels.size() == 1
                    ? reader.get().on(channels.iterator().next(), address.get())
                    : reader.get().byForm(address.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column `" + NAME + "`: " + e.getMessage(), e);
        }
    }

    /** Refuses a file with an address for which there is no secret. */
    void requireRead(Path file) throws InputException {
        if (unreadable > 0) {
            throw new InputException(
                    file, "line " + unreadable + ": column `" + NAME + "`: " + AddressKeyOption.MISSING);
        }
    }
}
