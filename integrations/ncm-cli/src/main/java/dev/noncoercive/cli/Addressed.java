package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.AddressKey;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;

/** Something of a log, with the keys of the address that it belongs to, none where that is not known, and of further ones. */
record Addressed<T>(T what, NavigableSet<AddressKey> keys, List<NavigableSet<AddressKey>> further) {
    Addressed(T what, NavigableSet<AddressKey> keys) {
        this(what, keys, List.of());
    }

    static <T> Addressed<T> nowhere(T what) {
        return new Addressed<>(what, Collections.emptyNavigableSet());
    }

    /** At each of some addresses, or nowhere. */
    static <T> Addressed<T> at(List<NavigableSet<AddressKey>> addresses, T what) {
        return addresses.isEmpty()
                ? nowhere(what)
                : new Addressed<>(what, addresses.get(0), addresses.subList(1, addresses.size()));
    }
}
