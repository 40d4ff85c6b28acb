package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which concepts a token stands for. The slots of {@link Vocabulary} come after the named ones. */
final class Concepts {
    private static final Set<String> NEGATING = Set.of("negation", "without", "nobody");
    private static final int[] NONE = {};

    private final List<String> names = new ArrayList<>();
    /** By place of the language and by symbol. */
    private final int[][][] concepts;

    /** Reads what {@link RuleCompiler} wrote. */
    Concepts(Packed in, SymbolSets sets, int symbols) {
        for (int i = in.one(); i > 0; i--) {
            names.add(in.text());
        }
        this.concepts = new int[PressureLanguage.values().length][symbols][];
        for (int[][] language : concepts) {
            Arrays.fill(language, NONE);
            for (int slot = Vocabulary.NUM; slot < Vocabulary.WORDS; slot++) {
                language[slot] = new int[] {names.size() + slot};
            }
        }
        for (int i = in.two(); i > 0; i--) {
            add(concepts[in.one()], in.one(), sets.of(sets.number(in)));
        }
    }

    private static void add(int[][] bySymbol, int concept, int[] symbols) {
        for (int symbol : symbols) {
            if (symbol >= Vocabulary.WORDS) {
                int[] others = bySymbol[symbol];
                bySymbol[symbol] = Arrays.copyOf(others, others.length + 1);
                bySymbol[symbol][others.length] = concept;
                Arrays.sort(bySymbol[symbol]);
            }
        }
    }

    /** How many there are. */
    int count() {
        return names.size() + Vocabulary.WORDS;
    }

    /** What a symbol stands for in a language; the array is not to be written to. */
    int[] of(PressureLanguage language, int symbol) {
        return concepts[language.place()][symbol];
    }

    /** Whether it turns what follows into its opposite. */
    boolean negating(int concept) {
        return concept < names.size() && NEGATING.contains(names.get(concept));
    }
}
