package dev.noncoercive.policies.pressure;

import java.util.Arrays;

/** One place of a pattern, in symbols. */
final class Place {
    private final int[] symbols;
    private final boolean optional;
    private final boolean not;

    /** A place of symbols in rising order. */
    Place(int[] symbols, boolean optional, boolean not) {
        this.symbols = symbols;
        this.optional = optional;
        this.not = not;
    }

    boolean isOptional() {
        return optional;
    }

    boolean takes(int symbol) {
        boolean isThere = Arrays.binarySearch(symbols, symbol) >= 0;
        return not ? symbol != Vocabulary.BOUND && !isThere : isThere;
    }
}
