package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everybody whom the {@link Oracle} knows, who is known at which address, and what they hear of what is sent to others there. */
final class OracleHouse {
    private final Map<PersonId, OraclePerson> people = new HashMap<>();
    private final Map<AddressKey, Set<PersonId>> known = new HashMap<>();

    OraclePerson person(PersonId id) {
        return people.computeIfAbsent(id, unknown -> new OraclePerson());
    }

    void replace(PersonId id, OraclePerson person) {
        people.put(id, person);
    }

    private Set<PersonId> at(AddressKey address) {
        return known.computeIfAbsent(address, nobody -> new LinkedHashSet<>());
    }

    /** Everybody else at some addresses. */
    Map<PersonId, OraclePerson> others(PersonId id, Collection<AddressKey> addresses) {
        Map<PersonId, OraclePerson> others = new LinkedHashMap<>();
        addresses.forEach(address -> at(address).forEach(other -> others.put(other, person(other))));
        others.remove(id);
        return others;
    }

    /** The next thing that happens to somebody at some addresses: no earlier than the last, of them or of anybody there. */
    OraclePerson stepping(PersonId id, Collection<AddressKey> addresses, Instant now) {
        OraclePerson person = person(id);
        List<OraclePerson> all = new ArrayList<>(others(id, addresses).values());
        all.add(person);
        Instant last = now;
        for (OraclePerson one : all) {
            last = one.last.isAfter(last) ? one.last : last;
        }
        person.last = last;
        return person;
    }

    /** The same; who is named with an address is known there, and whoever meets there counts what was sent there to each other. */
    OraclePerson meeting(PersonId id, Collection<AddressKey> addresses, Instant now) {
        OraclePerson person = stepping(id, addresses, now);
        for (AddressKey address : addresses) {
            if (at(address).add(id)) {
                others(id, List.of(address)).values().forEach(other -> {
                    hearing(other, person, address, person.last);
                    hearing(person, other, address, person.last);
                });
            }
        }
        return person;
    }

    private static void hearing(OraclePerson listener, OraclePerson from, AddressKey address, Instant now) {
        from.own().stream()
                .filter(entry -> entry.addresses.contains(address))
                // whoever counts it already, or need not, hears nothing new, and no step is theirs
                .filter(entry -> counts(entry, now) || counts(listener.ofOthers.get(entry), now))
                .filter(entry -> !entry.isAs(listener.ofOthers.get(entry)))
                .forEach(entry -> hears(listener, entry, now));
    }

    private static boolean counts(@Nullable OracleEntry entry, Instant now) {
        return entry != null && entry.existsAt(now);
    }

    private static void hears(OraclePerson listener, OracleEntry entry, Instant now) {
        listener.ofOthers.put(entry, entry.copied());
        listener.last = now.isAfter(listener.last) ? now : listener.last;
    }

    /** Everybody else who is where a contact goes counts it as it stands now. */
    void share(PersonId id, OracleEntry entry) {
        others(id, entry.addresses).values().forEach(other -> hears(other, entry, person(id).last));
    }

    /** What is answered if a contact were not there, in nobody's books. */
    <T> T without(OracleEntry gone, Supplier<T> question) {
        List<OracleEntry> all = new ArrayList<>(List.of(gone));
        people.values()
                .forEach(
                        person -> Optional.ofNullable(person.ofOthers.get(gone)).ifPresent(all::add));
        all.removeIf(entry -> entry.over);
        all.forEach(entry -> entry.over = true);
        T answer = question.get();
        all.forEach(entry -> entry.over = false);
        return answer;
    }

    boolean leave(PersonId id, Collection<AddressKey> addresses, Instant now) {
        if (addresses.stream().noneMatch(address -> at(address).contains(id))) {
            return false;
        }
        OraclePerson person = stepping(id, addresses, now);
        person.livingPermits().stream()
                .filter(permit -> permit.addresses.stream().anyMatch(addresses::contains))
                .forEach(permit -> {
                    permit.over = true;
                    share(id, permit);
                });
        addresses.forEach(address -> at(address).remove(id));
        return true;
    }
}
