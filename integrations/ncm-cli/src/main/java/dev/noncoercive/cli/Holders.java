package dev.noncoercive.cli;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactRow;
import dev.noncoercive.policies.contact.ContactStore;
import dev.noncoercive.policies.contact.Household;
import dev.noncoercive.policies.contact.Tombstone;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is known at an address, under any of its keys. */
final class Holders {
    private final NavigableSet<AddressKey> keys;
    private final List<AddressRow> rows;

    private Holders(NavigableSet<AddressKey> keys, List<AddressRow> rows) {
        this.keys = keys;
        this.rows = rows;
    }

    static Holders at(NavigableSet<AddressKey> keys, ContactStore store) {
        return new Holders(keys, keys.stream().map(store::read).toList());
    }

    /** In the order of their ids. */
    List<PersonId> people() {
        return List.copyOf(since().keySet());
    }

    /** Since when each is known there. */
    SortedMap<PersonId, Instant> since() {
        SortedMap<PersonId, Instant> since = new TreeMap<>();
        rows.forEach(row -> row.holders()
                .forEach((person, at) -> since.merge(person, at, (one, other) -> one.isBefore(other) ? one : other)));
        return since;
    }

    /** What is left of whoever was forgotten there last. */
    Optional<Tombstone> forgotten() {
        return rows.stream().flatMap(row -> row.tombstone().stream()).max(Comparator.comparing(Tombstone::at));
    }

    /** As a question about a person sees them: read, not held, since it changes nothing. */
    Household household(PersonId person, ContactStore store) {
        Map<PersonId, ContactHistory> histories = new HashMap<>();
        histories.put(person, store.read(person));
        people().forEach(holder -> histories.computeIfAbsent(holder, store::read));
        return Household.of(person, histories, rows);
    }

    /** Whether a contact to one of them went there, or may have: it is not always said to which address it goes. */
    boolean mayHaveBeenSent(ContactRow row) {
        return !row.isShared()
                && (row.addressKeys().isEmpty() || row.addressKeys().stream().anyMatch(keys::contains));
    }
}
