package dev.noncoercive.store.jdbc;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import dev.noncoercive.policies.contact.AddressRow;
import dev.noncoercive.policies.contact.ContactHistory;
import dev.noncoercive.policies.contact.ContactStore.Scope;
import dev.noncoercive.policies.contact.ContactStore.StepTogether;
import dev.noncoercive.policies.contact.ContactStore.SteppingTogether;
import dev.noncoercive.policies.contact.Household;
import dev.noncoercive.policies.contact.KeptNo;
import dev.noncoercive.policies.contact.Tombstone;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Steps of everybody at an address: the addresses are held first, in order, then the people, in order. */
final class Addresses {
    private static final String NEW_ADDRESS = "INSERT INTO ncm_address (address) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String ADDRESS =
            "SELECT forgotten_ms, held_ms, stops, kept_nos FROM ncm_address WHERE address = ?";
    private static final String HOLDERS =
            "SELECT person, since_ms FROM ncm_address_holder WHERE address = ? ORDER BY person";
    private static final String SAVE_ADDRESS =
            "UPDATE ncm_address SET forgotten_ms = ?, held_ms = ?, stops = NULL, kept_nos = ? WHERE address = ?";
    private static final String REMOVE_HOLDERS = "DELETE FROM ncm_address_holder WHERE address = ?";
    private static final String SAVE_HOLDER =
            "INSERT INTO ncm_address_holder (address, person, since_ms) VALUES (?, ?, ?)";
    private static final String ADDRESSES_OF_PERSON =
            "SELECT address FROM ncm_address_holder WHERE person = ? ORDER BY address";

    private final Link link;
    private final Database database;

    Addresses(Link link, Database database) {
        this.link = link;
        this.database = database;
    }

    /** What came of a step. */
    record Taken<R>(R answer, boolean changedSomething) {}

    /** Takes a step in the transaction that was begun. */
    <R> Taken<R> step(Scope scope, SteppingTogether<R> stepping, Optional<InstantSource> clock) throws SQLException {
        List<AddressRow> rows = new ArrayList<>();
        for (AddressKey key : scope.addresses()) {
            rows.add(hold(key));
        }
        List<Scope> people = scopes(scope, rows);
        List<Database.Known> held = database.holdAll(link, people);
        Map<PersonId, ContactHistory> histories = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            histories.put(people.get(i).person(), held.get(i).history());
        }
        StepTogether<R> taken =
                stepping.take(Household.of(scope.person(), histories, rows), JdbcContactStore.now(clock, held.get(0)));
        List<Change> changed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ContactHistory after = taken.household().history(people.get(i).person());
            if (!JdbcContactStore.isSame(after, held.get(i).history())) {
                changed.add(Change.between(people.get(i).person().value(), held.get(i), after));
            }
        }
        database.saveAll(link, changed);
        boolean changes = !changed.isEmpty();
        for (AddressRow before : rows) {
            AddressRow after = taken.household().addresses().getOrDefault(before.key(), before);
            if (!after.equals(before)) {
                save(after);
                changes = true;
            }
        }
        return new Taken<>(taken.answer(), changes);
    }

    /** The person and everybody at the addresses, in order of their ids. */
    private static List<Scope> scopes(Scope scope, List<AddressRow> rows) {
        boolean isNew = !rows.stream().allMatch(row -> row.holders().containsKey(scope.person()));
        Map<String, Scope> scopes = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.holders().keySet().stream())
                .forEach(holder -> scopes.put(holder.value(), scope.ofOther(holder, isNew)));
        scopes.put(scope.person().value(), scope.ofPerson(isNew));
        return List.copyOf(scopes.values());
    }

    private AddressRow hold(AddressKey key) throws SQLException {
        PreparedStatement statement = link.prepared(NEW_ADDRESS);
        Parameters.of(statement).text(key.value());
        statement.executeUpdate();
        return read(key, database.holding());
    }

    /** What is kept of an address, which is not held. */
    AddressRow read(AddressKey key) throws SQLException {
        return read(key, "");
    }

    private AddressRow read(AddressKey key, String holding) throws SQLException {
        AddressRow.Builder row = AddressRow.builder().key(key);
        PreparedStatement address = link.prepared(ADDRESS + holding);
        Parameters.of(address).text(key.value());
        try (ResultSet result = address.executeQuery()) {
            if (result.next()) {
                Cells cells = Cells.of(result);
                Optional<Instant> forgotten = cells.instant();
                Optional<Instant> heldUntil = cells.instant();
                row.addAllTombstones(left(forgotten.map(at -> Tombstone.of(at, heldUntil.orElse(at))), cells));
            }
        }
        PreparedStatement holders = link.prepared(HOLDERS);
        Parameters.of(holders).text(key.value());
        try (ResultSet result = holders.executeQuery()) {
            while (result.next()) {
                row.putHolder(PersonId.of(result.getString(1)), Instant.ofEpochMilli(result.getLong(2)));
            }
        }
        return row.build();
    }

    /**
     * Before, what several had left was kept as if one had, so that nobody is known to have left it; and before version 4 only what was
     * stopped for everybody there, as plain wordings.
     */
    private static List<Tombstone> left(Optional<Tombstone> ofAll, Cells cells) throws SQLException {
        Optional<String> stops = Optional.ofNullable(cells.textIfAny());
        List<KeptNo> before = stops.stream()
                .flatMap(String::lines)
                .map(line -> KeptNo.of(Texts.wording(line)))
                .toList();
        return KeptNoTexts.read(Optional.ofNullable(cells.last()), ofAll.map(left -> left.withKeptNos(before)));
    }

    private void save(AddressRow row) throws SQLException {
        PreparedStatement address = link.prepared(SAVE_ADDRESS);
        Parameters.of(address)
                .instant(row.tombstone().map(Tombstone::at))
                .instant(row.tombstone().map(Tombstone::heldUntil))
                .text(KeptNoTexts.write(row.tombstones()))
                .text(row.key().value());
        address.executeUpdate();
        PreparedStatement remove = link.prepared(REMOVE_HOLDERS);
        Parameters.of(remove).text(row.key().value());
        remove.executeUpdate();
        for (Map.Entry<PersonId, Instant> holder : row.holders().entrySet()) {
            PreparedStatement statement = link.prepared(SAVE_HOLDER);
            Parameters.of(statement)
                    .text(row.key().value())
                    .text(holder.getKey().value())
                    .number(holder.getValue().toEpochMilli());
            statement.executeUpdate();
        }
    }

    /** Where a person is known. */
    NavigableSet<AddressKey> of(PersonId person) throws SQLException {
        PreparedStatement statement = link.prepared(ADDRESSES_OF_PERSON);
        Parameters.of(statement).text(person.value());
        NavigableSet<AddressKey> keys = new TreeSet<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                keys.add(AddressKey.of(result.getString(1)));
            }
        }
        return keys;
    }

    /** The keys of one address in one text. */
    static Optional<String> text(NavigableSet<AddressKey> keys) {
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(keys.stream().map(AddressKey::value).collect(Collectors.joining(" ")));
    }

    static List<AddressKey> keys(Optional<String> text) {
        return text.stream()
                .flatMap(keys -> Arrays.stream(keys.split(" ", -1)))
                .map(AddressKey::of)
                .toList();
    }
}
