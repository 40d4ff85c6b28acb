package dev.noncoercive.policies.pressure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language a text is in, from its small words and from the rules that matched. */
final class Languages {
    private static final int ENOUGH_WORDS = 8;
    private static final int OTHER = 3;

    private final int[] counts = new int[4];
    private final int foreign;
    private final boolean matched;
    private int words;

    Languages(RuleBase base, Tokens tokens, int foreign, List<Match> matches) {
        this.foreign = foreign;
        this.matched = !matches.isEmpty();
        for (int i = 0; i < tokens.size(); i++) {
            int symbol = tokens.symbol(i);
            if (symbol == Vocabulary.BOUND) {
                continue;
            }
            words++;
            count(base.evidence(symbol));
        }
        for (Match match : matches) {
            counts[match.rule().language().place()] += match.to() - match.from() + 1;
        }
    }

    private void count(int bits) {
        for (int i = 0; bits != 0 && i < counts.length; i++) {
            counts[i] += (bits >> i) & 1;
        }
    }

    /** The language with the most hints, or empty when there is none. */
    Optional<PressureLanguage> found() {
        int best = best();
        return Stream.of(PressureLanguage.values())
                .filter(language -> language.place() == best && counts[best] > 0)
                .findFirst();
    }

    /** Why the text is not judged, or empty. */
    Optional<String> abstained(Optional<PressureLanguage> given) {
        if (words < 2 && !matched) {
            return Optional.of("fewer than two words");
        }
        if (foreign * 2 > words || (given.isEmpty() && counts[OTHER] > 1 && counts[OTHER] > counts[best()])) {
            return Optional.of("another language");
        }
        boolean nothing = counts[best()] == 0 && !matched;
        return nothing && words >= ENOUGH_WORDS ? Optional.of("no language") : Optional.empty();
    }

    private int best() {
        int best = 0;
        for (int i = 1; i < OTHER; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }
}
