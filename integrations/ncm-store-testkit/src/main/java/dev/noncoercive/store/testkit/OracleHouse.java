package dev.noncoercive.store.testkit;

import dev.noncoercive.model.PersonId;
import dev.noncoercive.policies.contact.AddressKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everybody whom the {@link Oracle} knows, who is known at which address, and what they hear of what is sent to others there. */
final class OracleHouse {
    private final Map<PersonId, OraclePerson> people = new HashMap<>();
    private final Map<AddressKey, Map<PersonId, Instant>> known = new HashMap<>();
    private final Map<AddressKey, List<OracleLeft>> left = new HashMap<>();

    OraclePerson person(PersonId id) {
        return people.computeIfAbsent(id, unknown -> new OraclePerson());
    }

    private Map<PersonId, Instant> at(AddressKey address) {
        return known.computeIfAbsent(address, nobody -> new LinkedHashMap<>());
    }

    NavigableSet<AddressKey> addressesOf(PersonId id) {
        NavigableSet<AddressKey> addresses = new TreeSet<>();
        known.forEach((address, there) -> {
            if (there.containsKey(id)) {
                addresses.add(address);
            }
        });
        return addresses;
    }

    /** What stays at some addresses of those who were forgotten there and may be this person, who was not known there then. */
    List<OracleLeft> whoTheyMayBe(PersonId id, Collection<AddressKey> addresses) {
        return leftByOthers(id, addresses, true);
    }

    /** What stays there of those who are certainly somebody else. */
    List<OracleLeft> whoTheyAreNot(PersonId id, Collection<AddressKey> addresses) {
        return leftByOthers(id, addresses, false);
    }

    private List<OracleLeft> leftByOthers(PersonId id, Collection<AddressKey> addresses, boolean isNew) {
        List<OracleLeft> all = new ArrayList<>();
        for (AddressKey address : addresses) {
            Instant since = at(address).get(id);
            left(address).stream()
                    .filter(one -> !one.id.equals(id))
                    .filter(one -> isNew == (since == null || !since.isBefore(one.at)))
                    .forEach(all::add);
        }
        return all;
    }

    private List<OracleLeft> left(AddressKey address) {
        return left.computeIfAbsent(address, nobody -> new ArrayList<>());
    }

    /** What is left of somebody stands at addresses, too. */
    void leaveBehind(PersonId id, OraclePerson person, Collection<AddressKey> addresses) {
        addresses.forEach(address -> left(address).add(OracleLeft.of(id, person)));
    }

    void holdAtLeastUntil(Instant end, Collection<AddressKey> addresses) {
        addresses.forEach(address -> left(address).replaceAll(one -> one.heldAtLeastUntil(end)));
    }

    /** Nobody finds them anywhere; whoever counts what was sent to them goes on counting it. */
    void forget(PersonId id, OraclePerson forgotten, Collection<AddressKey> addresses) {
        people.put(id, forgotten);
        addresses.forEach(address -> at(address).remove(id));
        leaveBehind(id, forgotten, addresses);
    }

    /** A contact to somebody who was forgotten: each other there who does not count such a one yet counts it. */
    void shareOfForgotten(PersonId id, OracleEntry entry) {
        others(id, entry.addresses).values().stream()
                .filter(other -> other.ofOthers.values().stream().noneMatch(entry::isLike))
                .forEach(other -> hears(other, entry, person(id).last));
    }

    /** Everybody else at some addresses. */
    Map<PersonId, OraclePerson> others(PersonId id, Collection<AddressKey> addresses) {
        Map<PersonId, OraclePerson> others = new LinkedHashMap<>();
        addresses.forEach(address -> at(address).keySet().forEach(other -> others.put(other, person(other))));
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
            if (at(address).putIfAbsent(id, since(address, person.last)) == null) {
                others(id, List.of(address)).values().forEach(other -> {
                    hearing(other, person, address, person.last);
                    hearing(person, other, address, person.last);
                });
            }
        }
        return person;
    }

    /** Whoever comes after somebody was forgotten comes after it also where a clock stepped back. */
    private Instant since(AddressKey address, Instant now) {
        return left(address).stream().map(one -> one.at).reduce(now, (one, other) -> one.isAfter(other) ? one : other);
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
        if (addresses.stream().noneMatch(address -> at(address).containsKey(id))) {
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
