package dev.noncoercive.policies.pressure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays patterns out over words of 64 bits, with one empty bit between two patterns. */
final class AutomatonBuilder {
    private static final int BITS = 63;
    /** How far back a gap is filled. */
    private static final int NEAR = 3;

    private final Symbols symbols;
    private final List<List<Item>> placed = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private final Map<Integer, int[]> positions = new HashMap<>();
    private final Map<Set<String>, String> textOfWords = new HashMap<>();

    AutomatonBuilder(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Adds a pattern; its number is its place in the order of adding. */
    void add(List<Item> pattern) {
        if (pattern.size() > BITS) {
            throw new IllegalArgumentException("pattern has more than " + BITS + " places");
        }
        placed.add(pattern);
    }

    /** Lays out patterns that begin alike side by side, so that a token wakes few words. */
    Automaton build() {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < placed.size(); number++) {
            order.add(number);
        }
        Map<Integer, String> beginnings = new HashMap<>();
        order.forEach(number -> beginnings.put(number, beginning(placed.get(number))));
        order.sort(Comparator.comparing((Integer number) -> beginnings.getOrDefault(number, ""))
                .thenComparing(Comparator.naturalOrder()));
        order.forEach(this::place);
        return new Automaton(this);
    }

    private String beginning(List<Item> pattern) {
        return pattern.stream().limit(3).map(Item::words).map(this::inOrder).collect(joining(" "));
    }

    private String inOrder(Set<String> words) {
        return textOfWords.computeIfAbsent(words, set -> new TreeSet<>(set).toString());
    }

    private void place(int number) {
        int size = placed.get(number).size();
        int block = used.size() - 1;
        if (block < 0 || used.get(block) + size > BITS) {
            block = 0;
            while (block < used.size() && (used.get(block) + size > BITS || used.size() - block > NEAR)) {
                block++;
            }
        }
        if (block == used.size()) {
            used.add(0);
        }
        positions.put(number, new int[] {block, used.get(block)});
        used.set(block, used.get(block) + size + 1);
    }

    int blocks() {
        return used.size();
    }

    long[] takes() {
        int blocks = blocks();
        long[] takes = new long[symbols.count() * blocks];
        long[] almostAll = new long[blocks];
        List<Runnable> exceptions = new ArrayList<>();
        each((pattern, index, block, bit) -> {
            Place place = symbols.place(pattern.get(index));
            if (place.not()) {
                // a gap takes nearly every symbol: set once for all, then take the few exceptions back
                almostAll[block] |= 1L << bit;
                exceptions.add(() -> clear(takes, place.symbols(), block, bit));
            } else {
                BitSet members = place.symbols();
                for (int symbol = members.nextSetBit(0); symbol >= 0; symbol = members.nextSetBit(symbol + 1)) {
                    takes[symbol * blocks + block] |= 1L << bit;
                }
            }
        });
        for (int symbol = 0; symbol < symbols.count(); symbol++) {
            for (int block = 0; block < blocks; block++) {
                takes[symbol * blocks + block] |= almostAll[block];
            }
        }
        exceptions.forEach(Runnable::run);
        return takes;
    }

    private void clear(long[] takes, BitSet except, int block, int bit) {
        takes[Vocabulary.BOUND * blocks() + block] &= ~(1L << bit);
        for (int symbol = except.nextSetBit(0); symbol >= 0; symbol = except.nextSetBit(symbol + 1)) {
            takes[symbol * blocks() + block] &= ~(1L << bit);
        }
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
