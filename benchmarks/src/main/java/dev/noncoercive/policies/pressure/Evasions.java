package dev.noncoercive.policies.pressure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Ways to write the same words so that a plain search does not find them. The same text gives the same result. */
final class Evasions {
    private static final String[] NUMBERS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[][] ALIKE = {
        {"a", "а"}, {"e", "е"}, {"o", "о"}, {"p", "р"}, {"c", "с"}, {"y", "у"}, {"i", "і"}
    };
    private static final String[][] LEET = {{"o", "0"}, {"l", "1"}, {"e", "3"}, {"a", "4"}, {"s", "5"}, {"t", "7"}};
    private static final String[][] SYNONYMS = {
        {"only", "just"},
        {"hurry", "be quick"},
        {"left", "remaining"},
        {"ends", "expires"},
        {"buy", "order"},
        {"people", "shoppers"},
        {"purchased", "bought"},
        {"viewing", "looking at"},
        {"items", "pieces"},
        {"last chance", "final chance"},
        {"limited time offer", "flash offer"},
        {"don't want", "do not want"},
        {"currently", "right now"},
        {"reserved", "held"},
        {"i'd rather", "i would rather"}
    };

    private Evasions() {}

    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("digits as words", Evasions::digits);
        all.put("emoji between words", text -> between(text, " 🔥 "));
        all.put("emoji for spaces", text -> between(text, "⏰"));
        all.put("zero-width in words", text -> inside(text, "\u200b"));
        all.put("soft hyphen in words", text -> inside(text, "\u00ad"));
        all.put("letters apart", Evasions::spaced);
        all.put("a word cut in two", Evasions::cut);
        all.put("look-alike letters", text -> swap(text, ALIKE));
        all.put("digits for letters", Evasions::leet);
        all.put("full-width letters", Evasions::wide);
        all.put("bold letters", Evasions::bold);
        all.put("stretched words", text -> text.replaceAll("(?i)([aeiouy])(\\b|$)", "$1$1$1$1"));
        all.put("capitals", text -> text.toUpperCase(java.util.Locale.ROOT));
        all.put("double spaces", text -> text.replace(" ", "  "));
        all.put("HTML between", text -> "<p><b>" + text.replace(" ", "</b> <b>") + "</b></p>");
        all.put("synonyms", Evasions::synonyms);
        return all;
    }

    private static String digits(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = c >= '0' && c <= '9' && !digit(text, i - 1) && !digit(text, i + 1);
            out.append(alone ? NUMBERS[c - '0'] : String.valueOf(c));
        }
        return out.toString();
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && ("0123456789.,:%".indexOf(text.charAt(at)) >= 0);
    }

    private static String between(String text, String mark) {
        return text.replace(" ", mark);
    }

    private static String inside(String text, String mark) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(text.charAt(i));
            if (i + 1 < text.length() && Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1))) {
                out.append(mark);
            }
        }
        return out.toString();
    }

    /** One long word with its letters apart. */
    private static String spaced(String text) {
        String word = longest(text);
        return word.length() < 4 ? text : text.replace(word, String.join(" ", word.split("")));
    }

    private static String cut(String text) {
        String word = longest(text);
        return word.length() < 5 ? text : text.replace(word, word.substring(0, 3) + " " + word.substring(3));
    }

    private static String longest(String text) {
        String longest = "";
        for (String word : text.split("[^A-Za-z]+", -1)) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest;
    }

    private static String swap(String text, String[][] pairs) {
        String out = text;
        for (String[] pair : pairs) {
            out = out.replace(pair[0], pair[1]);
        }
        return out;
    }

    private static String leet(String text) {
        String word = longest(text);
        String[] pair = LEET[new Random(text.length()).nextInt(LEET.length)];
        return word.length() < 4
                ? text
                : text.replace(word, word.toLowerCase(java.util.Locale.ROOT).replace(pair[0], pair[1]));
    }

    private static String wide(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c > 32 && c < 127 ? c + 0xFEE0 : c)));
        return out.toString();
    }

    private static String bold(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                out.appendCodePoint(0x1D41A + c - 'a');
            } else if (c >= 'A' && c <= 'Z') {
                out.appendCodePoint(0x1D400 + c - 'A');
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static String synonyms(String text) {
        String out = text.toLowerCase(java.util.Locale.ROOT);
        for (String[] pair : SYNONYMS) {
            out = out.replace(pair[0], pair[1]);
        }
        return out;
    }
}
