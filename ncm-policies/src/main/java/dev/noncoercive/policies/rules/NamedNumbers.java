package dev.noncoercive.policies.rules;

import dev.noncoercive.policies.pressure.PressureLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers that a text names: in digits, and from one to twenty in English, Italian and Spanish words. What bears a text out
 * may be in another language than the text; so the words of all three are read, but for those that are other words elsewhere.
 */
final class NamedNumbers {
    private static final Map<String, Long> WORDS = words();
    /** A number or a word. A percentage counts nothing. */
    private static final Pattern PIECE =
            Pattern.compile("(\\d{1,3}(?:[.,'’\\u00a0]\\d{3}){1,3}|\\d{1,12})(?![\\d%]|\\s%)|\\p{L}{1,30}");

    /** Words that are other words in a language that is not named here. */
    private static final Map<String, Set<PressureLanguage>> ONLY_IN = Map.of(
            "once", Set.of(PressureLanguage.ES),
            "due", Set.of(PressureLanguage.IT),
            "sei", Set.of(PressureLanguage.IT));

    private static final Pattern TAG = Pattern.compile("<[^<>]{0,400}>");
    /** "One of us" counts nobody. */
    private static final Set<String> OF = Set.of("of", "di", "de");
    /** How many words behind a number say what is counted. */
    private static final int NEAR = 3;

    private static final int SHORTEST = 4;

    private NamedNumbers() {}

    private static Map<String, Long> words() {
        List<String> names = List.of(
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen twenty",
                "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici"
                        + " diciassette diciotto diciannove venti",
                "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
                        + " diecisiete dieciocho diecinueve veinte");
        Map<String, Long> words = new HashMap<>();
        for (String language : names) {
            List<String> all = List.of(language.split(" "));
            for (int i = 0; i < all.size(); i++) {
                words.put(all.get(i), i + 1L);
            }
        }
        words.put("dieciseis", 16L);
        return words;
    }

    /** The numbers, without days and tags. */
    static Set<Long> in(String text, PressureLanguage language) {
        return Set.copyOf(counted(text, language).keySet());
    }

    /** Each number with the longer words that follow it closely, in lower case: what is counted. */
    static Map<Long, Set<String>> counted(String text, PressureLanguage language) {
        String plain = NamedDay.without(TAG.matcher(text).replaceAll(" "));
        List<String> pieces =
                PIECE.matcher(plain).results().map(MatchResult::group).toList();
        Map<Long, Set<String>> counted = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            List<String> next = pieces.subList(i + 1, Math.min(pieces.size(), i + 1 + NEAR));
            number(pieces.get(i), next, language)
                    .forEach(read -> counted.computeIfAbsent(read, key -> new HashSet<>())
                            .addAll(things(next)));
        }
        return counted;
    }

    private static List<Long> number(String piece, List<String> next, PressureLanguage language) {
        if (Character.isDigit(piece.charAt(0))) {
            return List.of(Long.parseLong(piece.replaceAll("\\D", "")));
        }
        String word = piece.toLowerCase(Locale.ROOT);
        Long named = WORDS.get(word);
        if (named == null || !ONLY_IN.getOrDefault(word, Set.of(language)).contains(language)) {
            return List.of();
        }
        boolean isSomebody = named == 1 && !next.isEmpty() && OF.contains(next.get(0));
        return isSomebody ? List.of() : List.of(named);
    }

    private static List<String> things(List<String> words) {
        List<String> things = new ArrayList<>();
        for (String word : words) {
            if (word.length() >= SHORTEST && !Character.isDigit(word.charAt(0))) {
                things.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return things;
    }
}
