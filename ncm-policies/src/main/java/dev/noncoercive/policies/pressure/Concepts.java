package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which concepts a token stands for. The slots of {@link Vocabulary} come after the named ones. */
final class Concepts {
    private static final Set<String> NEGATING = Set.of("negation", "without", "nobody");
    /** How far to the left of a concept its language stands. */
    static final int LANGUAGE = 8;

    private static final int[] NONE = {};

    private final List<String> names = new ArrayList<>();
    /** By place of the language and by symbol. */
    private final int[][][] concepts;

    /** Reads what {@link RuleCompiler} wrote. */
    Concepts(Packed in, int symbols) {
        for (int i = in.one(); i > 0; i--) {
            names.add(in.text());
        }
        this.concepts = new int[PressureLanguage.values().length][symbols][];
        IntLists lists = new IntLists(in, symbols);
        for (int symbol = 0; symbol < symbols; symbol++) {
            int[] both = lists.of(symbol);
            for (int language = 0; language < concepts.length; language++) {
                int place = language;
                int[] found = both.length == 0
                        ? NONE
                        : IntStream.of(both)
                                .filter(one -> one >> LANGUAGE == place)
                                .map(one -> one & ((1 << LANGUAGE) - 1))
                                .toArray();
                boolean slot = symbol >= Vocabulary.NUM && symbol < Vocabulary.WORDS;
                concepts[language][symbol] = slot ? new int[] {names.size() + symbol} : found;
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
