package dev.noncoercive.policies.pressure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects sets of symbols, and writes each once for {@link SymbolSets}: as the union of sets before it, as far as these are in it, and
 * what is left. Patterns name the same few classes of words again and again, with a word or two more.
 */
final class SetPool {
    /** Stands for the set after the last one that was named for the first time. */
    static final int NEXT = 0;
    /** A set before that has fewer of the symbols in question is not worth naming. */
    private static final int WORTH = 3;

    private final Map<BitSet, Integer> numbers = new LinkedHashMap<>();

    /** Writes what {@link SymbolSets#number} reads. */
    void name(BitSet set, DataOutputStream out) throws IOException {
        Integer known = numbers.putIfAbsent(set, numbers.size());
        Packed.number(known == null ? NEXT : known + 1, out);
    }

    /** Writes all sets that were named: what they are made of, how many symbols of their own they have, and these, each as a step from the last. */
    void write(DataOutputStream out) throws IOException {
        List<BitSet> before = new ArrayList<>();
        List<BitSet> own = new ArrayList<>();
        out.writeShort(numbers.size());
        for (BitSet set : numbers.keySet()) {
            BitSet rest = (BitSet) set.clone();
            List<Integer> parts = parts(set, rest, before);
            Packed.number(parts.size(), out);
            for (int part : parts) {
                Packed.number(before.size() - part, out);
            }
            before.add(set);
            own.add(rest);
        }
        for (BitSet rest : own) {
            Packed.number(rest.cardinality(), out);
        }
        for (BitSet rest : own) {
            steps(rest, out);
        }
    }

    private static void steps(BitSet set, DataOutputStream out) throws IOException {
        int last = 0;
        for (int symbol = set.nextSetBit(0); symbol >= 0; symbol = set.nextSetBit(symbol + 1)) {
            Packed.number(symbol - last, out);
            last = symbol;
        }
    }

    /** Sets within a set, each of which has much of what the others leave; those symbols are taken from the rest. */
    private static List<Integer> parts(BitSet set, BitSet rest, List<BitSet> before) {
        List<Integer> parts = new ArrayList<>();
        int part = rest.cardinality() < WORTH ? before.size() : best(set, rest, before);
        while (part < before.size()) {
            parts.add(part);
            rest.andNot(before.get(part));
            part = best(set, rest, before);
        }
        return parts;
    }

    /** The number of the set within a set that has most of the rest; as many as there are sets if none is worth it. */
    private static int best(BitSet set, BitSet rest, List<BitSet> before) {
        int best = before.size();
        int most = WORTH - 1;
        for (int number = 0; number < before.size(); number++) {
            int common = common(before.get(number), rest, most);
            if (common > most && isWithin(before.get(number), set)) {
                best = number;
                most = common;
            }
        }
        return best;
    }

    /** How many symbols two sets have in common, where it can be more than some. */
    private static int common(BitSet one, BitSet other, int some) {
        if (!one.intersects(other) || one.cardinality() <= some) {
            return 0;
        }
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static boolean isWithin(BitSet part, BitSet set) {
        BitSet beyond = (BitSet) part.clone();
        beyond.andNot(set);
        return beyond.isEmpty();
    }
}
