package dev.noncoercive.policies.pressure;

/**
 * Reads one word: letters, with what is not there left out and the apostrophe of a contraction skipped.
 *
 * <p>For example, "don't" is {@code dont}; "l'offerta" ends at the apostrophe, as {@code l}.
 */
final class WordReader {
    private final String text;
    private final boolean label;
    private int end;
    private long hash;
    private int length;
    private char last;
    private int run = 1;
    private boolean stretched;
    private boolean foreign;
    private final int start;

    WordReader(String text, int start, boolean label) {
        this.text = text;
        this.label = label;
        this.start = start;
        this.end = start;
    }

    long hash() {
        return hash;
    }

    int end() {
        return end;
    }

    int length() {
        return length;
    }

    boolean stretched() {
        return stretched;
    }

    boolean foreign() {
        return foreign;
    }

    void read() {
        int i = start;
        int size = text.length();
        while (i < size) {
            char raw = text.charAt(i);
            char c = Fold.of(raw);
            if (c >= 'a' && c <= 'z') {
                if (label && length > 0 && raw < 'a' && text.charAt(i - 1) >= 'a') {
                    break;
                }
                add(c);
                i++;
                end = i;
            } else if (raw == '\'' || raw > 127) {
                int next = unusual(raw, c, i);
                if (next < 0) {
                    break;
                }
                i = next;
            } else {
                break;
            }
        }
    }

    private int unusual(char raw, char c, int i) {
        if (c == '\'') {
            return contraction(i);
        }
        if (Character.isHighSurrogate(raw)) {
            return supplementary(i);
        }
        return take(c, raw, i, 1);
    }

    private int supplementary(int i) {
        int codePoint = text.codePointAt(i);
        return take(Fold.of(codePoint), codePoint, i, Character.charCount(codePoint));
    }

    private int take(char c, int codePoint, int i, int width) {
        if (c == Fold.DROP) {
            return i + width;
        }
        if (c == Fold.MANY) {
            Fold.expand(codePoint).chars().filter(x -> Fold.letter((char) x)).forEach(x -> add((char) x));
        } else if (Fold.letter(c) || c == Fold.FOREIGN) {
            foreign |= c == Fold.FOREIGN;
            add(c);
        } else {
            return -1;
        }
        end = i + width;
        return i + width;
    }

    /** Where reading goes on after the apostrophe of an English contraction, or -1. */
    private int contraction(int apostrophe) {
        int i = apostrophe + 1;
        int letters = 0;
        while (letters < 3 && i < text.length() && Fold.letter(Fold.of(text.charAt(i)))) {
            i++;
            letters++;
        }
        if (length == 0 || letters == 0 || letters > 2 || !ending(apostrophe + 1, letters)) {
            return -1;
        }
        return apostrophe + 1;
    }

    private boolean ending(int from, int letters) {
        char one = Fold.of(text.charAt(from));
        if (letters == 1) {
            return one == 't' || one == 's' || one == 'd' || one == 'm';
        }
        char two = Fold.of(text.charAt(from + 1));
        return (one == 'r' && two == 'e') || (one == 'v' && two == 'e') || (one == 'l' && two == 'l');
    }

    private void add(char c) {
        run = c == last ? run + 1 : 1;
        stretched |= run > 2;
        last = c;
        hash = WordHash.add(hash, c);
        length++;
    }

    /** The hash with every stretch of a letter as one letter: "hurryyy" as "hury" does not help, so two stay two. */
    long squeezed() {
        long squeezed = 0;
        int same = 0;
        char previous = 0;
        for (int i = start; i < end; i++) {
            char c = Fold.of(text.charAt(i));
            same = c == previous ? same + 1 : 1;
            previous = c;
            if (Fold.letter(c) && (same == 1 || (same == 2 && !longRun(i)))) {
                squeezed = WordHash.add(squeezed, c);
            }
        }
        return squeezed;
    }

    private boolean longRun(int second) {
        return second + 1 < end && Fold.of(text.charAt(second + 1)) == Fold.of(text.charAt(second));
    }

    /** Whether a digit or a sign for a letter follows without a space. */
    boolean mixed() {
        if (end >= text.length()) {
            return false;
        }
        char c = Fold.of(text.charAt(end));
        return Fold.digit(c) || c == '@' || c == '$';
    }

    /** Whether this is the beginning of an address. */
    boolean link() {
        if (end + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        if (c == '@') {
            return Fold.letter(Fold.of(text.charAt(end + 1)));
        }
        if (c == ':') {
            return text.startsWith("://", end);
        }
        return c == '.' && length == 3 && text.regionMatches(true, start, "www", 0, 3);
    }

    static int linkEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !ends(text.charAt(i))) {
            i++;
        }
        while (i > from && ".,!?;:".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == '"' || c == ')' || c == ']' || c == '|' || c == '\u00a0';
    }
}
