package dev.noncoercive.store.testkit;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.contact.Contact;
import dev.noncoercive.policies.contact.AddressKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Where the people of a {@link SimulatedWorld} are written to: in some worlds two have one mailbox, one of them and a third one telephone, and
 * the fourth a mailbox of their own. Nobody's address is told each time.
 */
final class WorldAddresses {
    private static final NavigableSet<AddressKey> NOWHERE = Collections.emptyNavigableSet();
    private static final int SHARED_BY = 3;

    private final WorldDice dice;
    private final Map<Channel, Map<PersonId, NavigableSet<AddressKey>>> addresses;

    private WorldAddresses(WorldDice dice, Map<Channel, Map<PersonId, NavigableSet<AddressKey>>> addresses) {
        this.dice = dice;
        this.addresses = addresses;
    }

    static WorldAddresses of(WorldDice dice, List<PersonId> people) {
        if (people.size() <= SHARED_BY || dice.chance(55)) {
            return new WorldAddresses(dice, Map.of());
        }
        NavigableSet<AddressKey> mailbox = AddressContract.KEYS.of(Channel.EMAIL, "home@example.org");
        NavigableSet<AddressKey> telephone = AddressContract.KEYS.of(Channel.SMS, "+390110000000");
        NavigableSet<AddressKey> own = AddressContract.KEYS.of(Channel.EMAIL, "own@example.org");
        return new WorldAddresses(
                dice,
                Map.of(
                        Channel.EMAIL,
                        Map.of(people.get(0), mailbox, people.get(1), mailbox, people.get(SHARED_BY), own),
                        Channel.SMS,
                        Map.of(people.get(1), telephone, people.get(2), telephone)));
    }

    boolean areShared() {
        return !addresses.isEmpty();
    }

    /** Mostly told with a question. */
    NavigableSet<AddressKey> toldWith(PersonId person, Channel channel) {
        return areShared() && dice.chance(75) ? of(person, channel) : NOWHERE;
    }

    /** One of the person's, told now and then with what they do. */
    NavigableSet<AddressKey> toldWithAnActOf(PersonId person) {
        if (!areShared() || dice.chance(60)) {
            return NOWHERE;
        }
        return someOf(person);
    }

    /** One of the person's. */
    NavigableSet<AddressKey> someOf(PersonId person) {
        List<NavigableSet<AddressKey>> all = new ArrayList<>();
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            all.add(of(person, channel));
        }
        all.removeIf(NavigableSet::isEmpty);
        return all.isEmpty() ? NOWHERE : dice.oneOf(all);
    }

    /** Somebody else who is written to there. */
    Optional<PersonId> neighbour(PersonId person, NavigableSet<AddressKey> keys) {
        return addresses.values().stream()
                .flatMap(there -> there.entrySet().stream())
                .filter(one -> !one.getKey().equals(person) && one.getValue().equals(keys))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(PersonId::value));
    }

    /** The same each time that a contact is reported. */
    NavigableSet<AddressKey> of(Contact contact) {
        boolean isTold = contact.at().getEpochSecond() / 60 % 3 != 0;
        return isTold ? of(contact.person(), contact.channel()) : NOWHERE;
    }

    private NavigableSet<AddressKey> of(PersonId person, Channel channel) {
        return addresses.getOrDefault(channel, Map.of()).getOrDefault(person, NOWHERE);
    }
}
