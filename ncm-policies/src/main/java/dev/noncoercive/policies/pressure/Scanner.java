package dev.noncoercive.policies.pressure;

/**
 * Reads a text once, from left to right, into tokens: words, numbers, placeholders, ends of sentences.
 *
 * <p>Every character is looked at a bounded number of times, so the time is linear in the text.
 */
final class Scanner {
    /** So many stretches of letters and digits without a space are no words. */
    private static final int MOST_GLUED = 16;

    private final String text;
    private final char[] chars;
    private final Vocabulary words;
    private final Tokens tokens;
    private final Joiner joiner;
    private final Brackets brackets;
    private final WordReader word;
    private int foreign;
    private int at;
    /** Up to where the letters and signs are known to be no word in disguise. */
    private int noLeetBefore;
    /** How many words and numbers stand without a space before this place. */
    private int glued;

    private int lastEnd = -1;

    Scanner(String text, Vocabulary words, boolean label) {
        this.text = text;
        this.chars = text.toCharArray();
        this.words = words;
        this.tokens = new Tokens(text.length() / 4);
        this.joiner = new Joiner(tokens, words);
        this.brackets = new Brackets(text, tokens);
        this.word = new WordReader(text, chars, label);
    }

    /** All tokens; the first and the last are {@link Vocabulary#BOUND}. */
    Tokens scan() {
        tokens.add(Vocabulary.BOUND, 0, 0, 0);
        int length = chars.length;
        while (at < length) {
            step();
        }
        bound(length, length);
        new Stem(chars, words).add(tokens);
        return tokens;
    }

    /** How many words were in a script that is not judged. */
    int foreignWords() {
        return foreign;
    }

    private void step() {
        char c = Fold.of(chars[at]);
        if (Fold.letter(c)) {
            word();
        } else if (c == ' ') {
            at++;
        } else if (c == ',') {
            tokens.apart();
            at++;
        } else {
            rest(c);
        }
    }

    private void rest(char c) {
        if (Fold.digit(c)) {
            number();
        } else if (c == Fold.MANY || c == Fold.FOREIGN) {
            word();
        } else if (Character.isHighSurrogate(text.charAt(at))) {
            supplementary();
        } else {
            mark(c);
        }
    }

    private void supplementary() {
        int codePoint = text.codePointAt(at);
        char c = Fold.of(codePoint);
        if (Fold.letter(c) || c == Fold.MANY || c == Fold.FOREIGN) {
            word();
        } else if (Fold.digit(c)) {
            number();
        } else {
            at += Character.charCount(codePoint);
        }
    }

    private void mark(char c) {
        switch (c) {
            case '.' -> fullStop();
            case '!', '?', '¡', '¿', '•' -> bound(at, ++at);
            case '\n' -> newLine();
            case '"', '“', '”', '`' -> at = brackets.quote(c, at);
            case '{', '[', '*', '%', '$', '<' -> placeholder();
            case '-' -> dash();
            default -> at++;
        }
    }

    /** One between spaces sets apart, one inside a word does not. */
    private void dash() {
        if (at > 0 && Fold.of(chars[at - 1]) == ' ') {
            tokens.apart();
        }
        at++;
    }

    private void fullStop() {
        int next = at + 1;
        boolean inside = next < text.length() && wordlike(Fold.of(text.charAt(next)));
        if (inside) {
            at = next;
        } else {
            bound(at, next);
            at = next;
        }
    }

    private static boolean wordlike(char c) {
        return Fold.letter(c) || Fold.digit(c) || c == Fold.FOREIGN;
    }

    /** One line break may stand inside a sentence; an empty line, a bullet or a heading ends it. */
    private void newLine() {
        int start = at;
        int breaks = 0;
        char c = '\n';
        while (c == '\n' || c == ' ' || c == Fold.DROP) {
            breaks += c == '\n' && !(text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r') ? 1 : 0;
            if (++at == text.length()) {
                break;
            }
            c = Fold.of(text.charAt(at));
        }
        if (breaks > 1) {
            brackets.paragraph();
        }
        if (breaks > 1 || c == '-' || c == '*' || c == '#' || c == '>' || c == '=' || c == '+') {
            bound(start, at);
        }
    }

    private void placeholder() {
        int end = brackets.placeholder(at);
        if (end < 0) {
            at++;
            return;
        }
        joiner.other(Vocabulary.VAR, at, end);
        at = end;
    }

    private void bound(int start, int end) {
        joiner.bound(start, end);
    }

    private void number() {
        if (code() || leet()) {
            return;
        }
        Numbers number = Numbers.read(text, at);
        joiner.other(number.symbol(), at, number.end());
        at = number.end();
        lastEnd = at;
    }

    private void word() {
        if (code()) {
            return;
        }
        word.read(at);
        if (word.mixed() && leet()) {
            return;
        }
        if (word.link()) {
            int end = WordReader.linkEnd(text, word.end());
            joiner.other(Vocabulary.LINK, at, end);
            at = end;
            return;
        }
        if (word.foreign()) {
            foreign++;
        }
        int symbol = words.symbol(word.hash());
        if (symbol == Vocabulary.OTHER && word.stretched()) {
            symbol = words.symbol(word.squeezed());
        }
        joiner.word(symbol, at, word.end(), word.hash(), word.length());
        at = word.end();
        lastEnd = at;
    }

    /** The rest of a long row of letters and digits without a space, which is one token that no rule knows. */
    private boolean code() {
        glued = at == lastEnd ? glued + 1 : 0;
        if (glued <= MOST_GLUED) {
            return false;
        }
        int end = at;
        while (end < chars.length && wordlike(Fold.of(chars[end]))) {
            end++;
        }
        if (end == at) {
            return false;
        }
        joiner.other(Vocabulary.OTHER, at, end);
        at = end;
        lastEnd = end;
        return true;
    }

    /** A word written with digits or signs for letters, if the rules know it. */
    private boolean leet() {
        if (at < noLeetBefore) {
            return false;
        }
        int end = Leet.end(text, at);
        if (end < 0) {
            noLeetBefore = -end;
            return false;
        }
        long hash = Leet.hash(text, at, end, 'i');
        int symbol = words.symbol(hash);
        if (symbol == Vocabulary.OTHER) {
            hash = Leet.hash(text, at, end, 'l');
            symbol = words.symbol(hash);
        }
        if (symbol == Vocabulary.OTHER) {
            return false;
        }
        joiner.word(symbol, at, end, hash, end - at);
        at = end;
        lastEnd = end;
        return true;
    }
}
