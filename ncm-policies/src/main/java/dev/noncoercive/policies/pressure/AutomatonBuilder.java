package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays patterns out over words of 64 bits, with one empty bit between two patterns. */
final class AutomatonBuilder {
    private static final int BITS = 63;

    private final Symbols symbols;
    private final List<List<Item>> placed = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private final Map<Integer, int[]> positions = new HashMap<>();

    AutomatonBuilder(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Adds a pattern; its number is its place in the order of adding. */
    void add(List<Item> pattern) {
        if (pattern.size() > BITS) {
            throw new IllegalArgumentException("pattern has more than " + BITS + " places");
        }
        int block = 0;
        while (block < used.size() && used.get(block) + pattern.size() > BITS) {
            block++;
        }
        if (block == used.size()) {
            used.add(0);
        }
        positions.put(placed.size(), new int[] {block, used.get(block)});
        used.set(block, used.get(block) + pattern.size() + 1);
        placed.add(pattern);
    }

    Automaton build() {
        return new Automaton(this);
    }

    int blocks() {
        return used.size();
    }

    long[] takes() {
        long[] takes = new long[symbols.count() * blocks()];
        each((pattern, index, block, bit) -> {
            for (int symbol = 0; symbol < symbols.count(); symbol++) {
                if (symbols.takes(pattern.get(index), symbol)) {
                    takes[symbol * blocks() + block] |= 1L << bit;
                }
            }
        });
        return takes;
    }

    long[] optional() {
        long[] optional = new long[blocks()];
        each((pattern, index, block, bit) ->
                optional[block] |= pattern.get(index).optional() ? 1L << bit : 0);
        return optional;
    }

    long[] first() {
        long[] first = new long[blocks()];
        each((pattern, index, block, bit) -> {
            boolean free = pattern.subList(0, index).stream().allMatch(Item::optional);
            first[block] |= free ? 1L << bit : 0;
        });
        return first;
    }

    long[] accept() {
        long[] accept = new long[blocks()];
        each((pattern, index, block, bit) -> {
            boolean free = pattern.subList(index + 1, pattern.size()).stream().allMatch(Item::optional);
            accept[block] |= free ? 1L << bit : 0;
        });
        return accept;
    }

    short[] patterns() {
        short[] patterns = new short[blocks() * 64];
        for (int number = 0; number < placed.size(); number++) {
            int[] position = positions.getOrDefault(number, new int[2]);
            for (int i = 0; i < placed.get(number).size(); i++) {
                patterns[position[0] * 64 + position[1] + i] = (short) number;
            }
        }
        return patterns;
    }

    private void each(Visitor visitor) {
        for (int number = 0; number < placed.size(); number++) {
            int[] position = positions.getOrDefault(number, new int[2]);
            for (int i = 0; i < placed.get(number).size(); i++) {
                visitor.visit(placed.get(number), i, position[0], position[1] + i);
            }
        }
    }

    private interface Visitor {
        void visit(List<Item> pattern, int index, int block, int bit);
    }
}
