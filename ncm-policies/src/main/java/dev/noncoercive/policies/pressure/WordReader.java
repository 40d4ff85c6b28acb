package dev.noncoercive.policies.pressure;

/**
 * Reads one word: letters, with what is not there left out and the apostrophe of a contraction skipped.
 *
 * <p>For example, "don't" is {@code dont}; "l'offerta" ends at the apostrophe, as {@code l}.
 */
final class WordReader {
    private final String text;
    private final char[] chars;
    private final boolean label;
    private int end;
    private long hash;
    private int length;
    private char last;
    private int run = 1;
    private boolean stretched;
    private boolean foreign;
    private int start;

    /** Reads in a text, given as the characters of it as well, which are faster to walk over. */
    WordReader(String text, char[] chars, boolean label) {
        this.text = text;
        this.chars = chars;
        this.label = label;
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

    /** Reads the word that begins here. */
    void read(int from) {
        start = from;
        end = from;
        hash = 0;
        length = 0;
        last = 0;
        run = 1;
        stretched = false;
        foreign = false;
        int i = from;
        while (i < chars.length) {
            i = plain(i);
            if (i >= chars.length) {
                return;
            }
            char raw = chars[i];
            if (raw != '\'' && raw < 128) {
                return;
            }
            i = unusual(raw, Fold.of(raw), i);
            if (i < 0) {
                return;
            }
        }
    }

    /** Reads plain letters, which most words are; says where they stop. */
    private int plain(int from) {
        int i = from;
        int size = chars.length;
        long read = hash;
        char before = last;
        int same = run;
        boolean long3 = stretched;
        while (i < size) {
            char c = chars[i];
            char lower = (char) (c | 0x20);
            if (lower < 'a' || lower > 'z' || c > 'z') {
                break;
            }
            if (label && c < 'a' && i > start && chars[i - 1] >= 'a') {
                break;
            }
            same = lower == before ? same + 1 : 1;
            long3 |= same > 2;
            before = lower;
            read = WordHash.add(read, lower);
            i++;
        }
        length += i - from;
        hash = read;
        last = before;
        run = same;
        stretched = long3;
        end = i > from ? i : end;
        return i;
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
        char one = 0;
        char two = 0;
        while (letters < 3 && i < text.length()) {
            int codePoint = text.codePointAt(i);
            char c = Fold.of(codePoint);
            if (!Fold.letter(c) && c != Fold.DROP) {
                break;
            }
            i += Character.charCount(codePoint);
            if (c != Fold.DROP) {
                one = letters == 0 ? c : one;
                two = letters == 1 ? c : two;
                letters++;
            }
        }
        return length > 0 && letters > 0 && letters < 3 && ending(one, two) ? apostrophe + 1 : -1;
    }

    private static boolean ending(char one, char two) {
        if (two == 0) {
            return one == 't' || one == 's' || one == 'd' || one == 'm';
        }
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
        if (end >= chars.length) {
            return false;
        }
        char c = Fold.of(chars[end]);
        return Fold.digit(c) || c == '@' || c == '$';
    }

    /** Whether this is the beginning of an address. */
    boolean link() {
        if (end + 1 >= chars.length) {
            return false;
        }
        char c = chars[end];
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
