package dev.noncoercive.policies.pressure;

import java.util.BitSet;

/** One place of a pattern, in symbols. */
record Place(BitSet symbols, boolean optional, boolean not) {
    boolean takes(int symbol) {
        return not ? symbol != Vocabulary.BOUND && !symbols.get(symbol) : symbols.get(symbol);
    }
}
