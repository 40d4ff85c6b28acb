package dev.noncoercive.cli;

import dev.noncoercive.policies.contact.AddressKey;
import java.util.Collections;
import java.util.NavigableSet;

/** Something of a log, with the keys of the address that its row names, none where it names none. */
record Addressed<T>(T what, NavigableSet<AddressKey> keys) {
    static <T> Addressed<T> nowhere(T what) {
        return new Addressed<>(what, Collections.emptyNavigableSet());
    }
}
