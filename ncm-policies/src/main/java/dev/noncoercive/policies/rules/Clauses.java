package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentence or the clause around some words, as far as a hundred words or so reach. */
final class Clauses {
    /** A text may be one line of megabytes with a finding at each of its sentences. */
    private static final int FAR_MAX = 400;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int FEW_WORDS = 4;
    /** Words that may stand before "offer ends" when it is the sender's own: no other thing is named by them. */
    private static final Set<String> OWN =
            Set.of(("the our this that your all and but so is it s today tonight now before until till"
                            + " il lo la l i gli le questo questa quest nostro nostra tuo tua oggi prima che e è"
                            + " el los las este esta nuestro nuestra tu hoy antes de que y es")
                    .split(" "));

    private Clauses() {}

    /** The sentence around some words. A line that begins with a small letter goes on with the sentence of the one before. */
    static Span sentence(String text, Span words) {
        int start = words.start();
        int earliest = Math.max(0, start - FAR_MAX);
        while (start > earliest && !isEnd(text, start - 1)) {
            start--;
        }
        return Span.of(start, end(text, words));
    }

    /** The words and what follows them in their sentence. */
    static String onwards(String text, Span words) {
        return text.substring(words.start(), end(text, words));
    }

    private static int end(String text, Span words) {
        int end = Math.min(words.end(), text.length());
        int latest = Math.min(text.length(), end + FAR_MAX);
        while (end < latest && !isEnd(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (c) {
            case '.' -> Character.isWhitespace(next);
            case '!', '?', '¡', '¿', '…' -> true;
            case '\n' -> !Character.isLowerCase(next);
            default -> false;
        };
    }

    /** Whether some words begin their clause, behind an article at most; so what they speak of is the sender's own. */
    static boolean begins(String text, Span words, List<Span> others) {
        int from = Math.max(0, words.start() - FAR_MAX);
        for (Span other : others) {
            from = other.end() <= words.start() ? Math.max(from, other.end()) : from;
        }
        int start = words.start();
        while (start > from && !isEnd(text, start - 1) && ",;:()–—-".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        String before = NO_LETTERS
                .matcher(text.substring(start, words.start()))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        List<String> all = before.isEmpty() ? List.of() : List.of(before.split(" "));
        return all.size() <= FEW_WORDS && OWN.containsAll(all);
    }
}
