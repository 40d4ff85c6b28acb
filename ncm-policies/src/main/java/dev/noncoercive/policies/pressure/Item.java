package dev.noncoercive.policies.pressure;

import java.util.Set;

/**
 * One place of a pattern: the words or slots it takes, whether it may be missing.
 *
 * @param words  words, and slots like {@code #num}; what is left out when {@code not}
 * @param optional  whether the place may be missing
 * @param not  whether it takes anything but the words
 */
record Item(Set<String> words, boolean optional, boolean not) {
    static final String BOUND = "#bound";

    static Item any() {
        return new Item(Set.of(), true, true);
    }

    static Item bound() {
        return new Item(Set.of(BOUND), false, false);
    }

    boolean isBound() {
        return !not && words.contains(BOUND);
    }
}
