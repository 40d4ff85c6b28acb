package dev.noncoercive.policies.pressure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language a stretch of a text is in, from its small words and, where these say nothing, from the rules that matched. */
final class Languages {
    /** Languages that are not judged, some of them together with others that have little in common with ours. */
    private static final List<String> OTHERS = List.of("pt", "fr", "ca", "de", "ro");

    private static final int OURS = PressureLanguage.values().length;
    /** So many words without a hint are in no language; fewer may be a name. */
    private static final int ENOUGH_WORDS = 8;
    /** So many words are, where no rule of any language knows one of them. */
    private static final int ENOUGH_UNKNOWN = 5;
    /** So many more hints another language must have; a few words of it are the same as ours. */
    private static final int CLEARLY = 2;

    private final int[] counts = new int[OURS + OTHERS.size() + OURS];
    private final int[] matched = new int[OURS];
    private final int foreign;
    private int words;
    private int known;

    /** Of a whole text. */
    Languages(RuleBase base, Tokens tokens, int foreign, List<Match> matches) {
        this(base, tokens, 0, tokens.size() - 1, foreign, matches);
    }

    /** Of the tokens from one to another, both inclusive. */
    Languages(RuleBase base, Tokens tokens, int from, int to, int foreign, List<Match> matches) {
        this.foreign = foreign;
        for (int i = from; i <= to; i++) {
            int symbol = tokens.symbol(i);
            if (symbol != Vocabulary.BOUND) {
                words++;
                known += symbol == Vocabulary.OTHER ? 0 : 1;
                count(base.evidence(symbol));
            }
        }
        for (Match match : matches) {
            matched[match.rule().language().place()] += match.to() - match.from() + 1;
        }
    }

    /** Which bit a language is to the words that hint at it. */
    static int place(String language) {
        int other = OTHERS.indexOf(language);
        return other < 0 ? PressureLanguage.valueOf(language).place() : OURS + other;
    }

    /** The bit of words that the rules of one language alone know. */
    static int placeOfRules(PressureLanguage language) {
        return OURS + OTHERS.size() + language.place();
    }

    private void count(int bits) {
        for (int i = 0; bits != 0 && i < counts.length; i++) {
            counts[i] += (bits >> i) & 1;
        }
    }

    /** The language with the most hints, or empty when there is none. */
    Optional<PressureLanguage> found() {
        return Stream.of(PressureLanguage.values())
                .filter(language -> hints(language) > 0)
                .reduce((one, other) -> hints(other) > hints(one) ? other : one);
    }

    private int hints(PressureLanguage language) {
        // a word of a match, or that only rules know, tells half as much: many are the same in several languages
        return counts[language.place()] * 2 + counts[placeOfRules(language)] + matched[language.place()];
    }

    /** Whether there are more hints at a language than at another. */
    boolean prefers(PressureLanguage language, PressureLanguage other) {
        return hints(language) > hints(other);
    }

    /** Why the text is not judged, or empty. */
    Optional<String> abstained(Optional<PressureLanguage> given) {
        if (words < 2 && found().isEmpty()) {
            return Optional.of("fewer than two words");
        }
        if (foreign * 2 > words || (given.isEmpty() && speaksForAnother())) {
            return Optional.of("another language");
        }
        boolean nothing = (found().isEmpty() && words >= ENOUGH_WORDS) || (known == 0 && words >= ENOUGH_UNKNOWN);
        return given.isEmpty() && nothing ? Optional.of("no language") : Optional.empty();
    }

    private boolean speaksForAnother() {
        int ours = 0;
        int others = 0;
        for (int i = 0; i < OURS + OTHERS.size(); i++) {
            ours = i < OURS ? Math.max(ours, counts[i]) : ours;
            others = i < OURS ? others : Math.max(others, counts[i]);
        }
        return others >= ours + CLEARLY;
    }
}
