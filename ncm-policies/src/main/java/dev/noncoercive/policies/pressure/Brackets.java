package dev.noncoercive.policies.pressure;

/** Quotations, code and the placeholders of template languages. */
final class Brackets {
    private static final int LONGEST_QUOTE = 40;
    private static final String[] OPEN = {"{{", "{%", "*|", "[[", "%%", "${", "<%", "{"};
    private static final String[] CLOSE = {"}}", "%}", "|*", "]]", "%%", "}", "%>", "}"};
    /** What stands after the first sign of all but the last. */
    private static final String SECOND = "{%|[";

    private static final int LONGEST = 400;

    private final String text;
    private final Tokens tokens;
    private final int[] nextClose = new int[CLOSE.length];
    private int quote = -1;
    private int code = -1;

    Brackets(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Opens or closes a quotation or a piece of code; says where reading goes on. */
    int quote(char c, int at) {
        if (c == '`') {
            code = toggled(code, Tokens.CODE);
            int i = at + 1;
            while (i < text.length() && text.charAt(i) == '`') {
                i++;
            }
            return i;
        }
        boolean inches = c == '"' && quote < 0 && at > 0 && Fold.digit(Fold.of(text.charAt(at - 1)));
        if (c == '“') {
            quote = tokens.size();
        } else if (!inches && !(c == '”' && quote < 0)) {
            quote = toggled(quote, Tokens.QUOTED);
        }
        return at + 1;
    }

    private int toggled(int open, int mark) {
        if (open < 0) {
            return tokens.size();
        }
        if (mark == Tokens.CODE || tokens.size() - open <= LONGEST_QUOTE) {
            tokens.mark(open, tokens.size(), mark);
        }
        return -1;
    }

    /** A quotation does not go on behind an empty line. */
    void paragraph() {
        quote = -1;
    }

    /** Where the placeholder that begins here ends, or -1. */
    int placeholder(int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.charAt(at) != '{' && SECOND.indexOf(next) < 0) {
            return -1;
        }
        for (int kind = 0; kind < OPEN.length; kind++) {
            if (text.startsWith(OPEN[kind], at)) {
                return end(kind, at);
            }
        }
        return -1;
    }

    private int end(int kind, int at) {
        int from = at + OPEN[kind].length();
        if (kind == OPEN.length - 1 && (from >= text.length() || !Fold.letter(Fold.of(text.charAt(from))))) {
            return -1;
        }
        if (nextClose[kind] >= 0 && nextClose[kind] < from) {
            nextClose[kind] = text.indexOf(CLOSE[kind], from);
        }
        int close = nextClose[kind];
        return close < 0 || close - from > LONGEST ? -1 : close + CLOSE[kind].length();
    }
}
