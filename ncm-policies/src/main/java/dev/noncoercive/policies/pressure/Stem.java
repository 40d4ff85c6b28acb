package dev.noncoercive.policies.pressure;

/**
 * The first five letters of a word, which most of its forms share: "disap*" stands for "disappoint" and "disappointed". A
 * shorter word is its own stem.
 */
final class Stem {
    /** Ends a stem in the rules. No folded word has it. */
    static final String MARK = "*";

    private static final int LETTERS = 5;

    private final char[] chars;
    private final Vocabulary words;

    /** Finds stems in the text that these characters are. */
    Stem(char[] chars, Vocabulary words) {
        this.chars = chars;
        this.words = words;
    }

    /** The stem of a folded word. */
    static String of(String folded) {
        return folded.length() < LETTERS ? folded : folded.substring(0, LETTERS) + MARK;
    }

    /** Adds the stem of each word. */
    void add(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int symbol = tokens.symbol(i);
            if (symbol == Vocabulary.OTHER || symbol >= Vocabulary.WORDS) {
                add(tokens, i);
            }
        }
    }

    private void add(Tokens tokens, int token) {
        long hash = 0;
        int letters = 0;
        int end = tokens.end(token);
        for (int i = tokens.start(token); i < end && letters < LETTERS; i++) {
            char c = Fold.of(chars[i]);
            if (Fold.letter(c)) {
                hash = WordHash.add(hash, c);
                letters++;
            }
        }
        if (letters == LETTERS) {
            long stem = WordHash.add(hash, MARK.charAt(0));
            tokens.stem(token, stem, words.symbol(stem));
        }
    }
}
