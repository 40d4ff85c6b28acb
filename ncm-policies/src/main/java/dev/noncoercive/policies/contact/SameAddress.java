package dev.noncoercive.policies.contact;

import java.util.NavigableSet;

/** The keys of the address that something else goes to as well: they are its set, and no copy. */
record SameAddress(NavigableSet<AddressKey> keys) {}
