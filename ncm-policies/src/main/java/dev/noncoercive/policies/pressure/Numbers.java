package dev.noncoercive.policies.pressure;

/** Reads one number: plain, a clock, a date, money or a percentage. */
record Numbers(int symbol, int end) {
    static Numbers read(String text, int start) {
        int i = digits(text, start);
        int colons = 0;
        int slashes = 0;
        while (true) {
            int next = after(text, i, ':');
            if (next > 0) {
                colons++;
                i = digits(text, next);
                continue;
            }
            next = joined(text, i);
            if (next < 0) {
                break;
            }
            slashes += text.charAt(next - 1) == '/' || text.charAt(next - 1) == '-' ? 1 : 0;
            i = digits(text, next);
        }
        return new Numbers(symbol(text, start, i, colons, slashes), i);
    }

    private static int symbol(String text, int start, int end, int colons, int slashes) {
        if (colons > 0) {
            return colons > 1 ? Vocabulary.CLOCK : Vocabulary.TIME;
        }
        if (slashes > 0) {
            return Vocabulary.DATE;
        }
        char before = start > 0 ? Fold.of(text.charAt(start - 1)) : ' ';
        if (before == ' ' && start > 1) {
            before = Fold.of(text.charAt(start - 2));
        }
        char next = folded(text, end);
        char after = next == ' ' ? folded(text, end + 1) : next;
        if (after == '%') {
            return Vocabulary.PCT;
        }
        return before == '$' || after == '$' ? Vocabulary.MONEY : Vocabulary.NUM;
    }

    private static char folded(String text, int at) {
        return at < text.length() ? Fold.of(text.charAt(at)) : ' ';
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length()) {
            char c = Fold.of(text.charAt(i));
            if (Fold.digit(c) || (c == Fold.DROP && !Character.isSurrogate(text.charAt(i)))) {
                i++;
            } else if (Character.isHighSurrogate(text.charAt(i)) && Fold.digit(Fold.of(text.codePointAt(i)))) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** Where the digits go on after a colon, with or without spaces, or -1. */
    private static int after(String text, int at, char colon) {
        int i = folded(text, at) == ' ' ? at + 1 : at;
        if (i >= text.length() || text.charAt(i) != colon) {
            return -1;
        }
        i++;
        if (i < text.length() && folded(text, i) == ' ') {
            i++;
        }
        return i < text.length() && Fold.digit(Fold.of(text.charAt(i))) ? i : -1;
    }

    /** Where the digits go on after a separator inside a number or a date, or -1. */
    private static int joined(String text, int at) {
        if (at + 1 >= text.length() || ".,/-'".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        return Fold.digit(Fold.of(text.charAt(at + 1))) ? at + 1 : -1;
    }
}
