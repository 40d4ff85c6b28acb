package dev.noncoercive.policies.pressure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects the places of patterns by word of 64 bits and by symbol, and writes them for {@link AutomatonTable}. */
final class Places {
    private static final int MOST_WORDS = 2048;

    private final Symbols symbols;
    private final long[] optional;
    private final long[] gaps;
    private final List<List<Integer>> bySymbol = new ArrayList<>();

    Places(int words, Symbols symbols) {
        if (words > MOST_WORDS) {
            throw new IllegalStateException("the patterns fill more than " + MOST_WORDS + " words");
        }
        this.symbols = symbols;
        this.optional = new long[words];
        this.gaps = new long[words];
        for (int i = symbols.count(); i > 0; i--) {
            bySymbol.add(new ArrayList<>());
        }
    }

    void add(List<Item> pattern, int word, int from) {
        for (int i = 0; i < pattern.size(); i++) {
            add(pattern.get(i), word, from + i);
        }
    }

    private void add(Item item, int word, int bit) {
        long mask = 1L << bit;
        if (item.optional()) {
            optional[word] |= mask;
        }
        int place = (word << 6 | bit) * 2;
        if (item.not()) {
            gaps[word] |= mask;
            place += AutomatonTable.NOT;
        }
        BitSet members = symbols.members(item.words());
        for (int symbol = members.nextSetBit(0); symbol >= 0; symbol = members.nextSetBit(symbol + 1)) {
            bySymbol.get(symbol).add(place);
        }
    }

    void writeWords(DataOutputStream out) throws IOException {
        for (long[] kind : List.of(optional, gaps)) {
            for (long word : kind) {
                out.writeLong(word);
            }
        }
    }

    void writeSymbols(DataOutputStream out) throws IOException {
        IntLists.write(bySymbol, out);
    }
}
