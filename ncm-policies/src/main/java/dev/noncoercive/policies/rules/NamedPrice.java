package dev.noncoercive.policies.rules;

import dev.noncoercive.model.invitation.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A price that a text names, such as {@code $39}, {@code 24,00 €} or {@code 24 euro a year}.
 *
 * @param currencies  more than one where a sign stands for several
 * @param period  how often it is charged, if the words say so right behind it
 */
record NamedPrice(String words, BigDecimal amount, Set<String> currencies, Optional<String> period) {
    private static final String AMOUNT =
            "(\\d{1,3}(?:[.,'’ ]\\d{3}){1,3}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,2})?)(?!\\d)";
    private static final String SIGN =
            "(€|(?:US)?\\$|£|EUR|USD|GBP|CHF|CAD|AUD|MXN|euros?|dollars?|dollari|dólares|sterline)(?!\\p{L})";
    private static final String PERIOD =
            "(?:\\s{0,3}(?:/|per|a|an|every|each|al|alla|all'|all’|ogni|cada|por)?\\s{0,3}(\\p{L}{3,12}))?";
    private static final Pattern SIGN_FIRST = pattern("(?<!\\p{L})" + SIGN + "\\s?" + AMOUNT + PERIOD);
    private static final Pattern AMOUNT_FIRST = pattern("(?<![\\d.,])" + AMOUNT + "\\s?" + SIGN + PERIOD);
    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP", "SGD", "HKD");
    private static final Set<String> POUNDS = Set.of("GBP");
    private static final Set<String> EUROS = Set.of("EUR");
    private static final Map<String, Set<String>> CURRENCIES = Map.ofEntries(
            Map.entry("€", EUROS),
            Map.entry("euro", EUROS),
            Map.entry("euros", EUROS),
            Map.entry("$", DOLLARS),
            Map.entry("us$", Set.of("USD")),
            Map.entry("dollar", DOLLARS),
            Map.entry("dollars", DOLLARS),
            Map.entry("dollari", DOLLARS),
            Map.entry("dólares", DOLLARS),
            Map.entry("£", POUNDS),
            Map.entry("sterline", POUNDS));
    /** Periods by the beginnings of their words. */
    private static final Map<String, Set<String>> PERIODS = Map.of(
            "day", Set.of("day", "daily", "giorn", "día", "dia", "diari"),
            "week", Set.of("week", "settiman", "seman"),
            "month", Set.of("month", "mese", "mesi", "mensil", "mes", "mensual"),
            "quarter", Set.of("quarter", "trimestr"),
            "half-year", Set.of("semestr"),
            "year", Set.of("year", "annual", "anno", "annu", "año", "anual"));

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The prices that a text names. */
    static List<NamedPrice> in(String text) {
        List<NamedPrice> found = new ArrayList<>();
        SIGN_FIRST.matcher(text).results().map(match -> of(match, 1, 2)).forEach(found::add);
        AMOUNT_FIRST.matcher(text).results().map(match -> of(match, 2, 1)).forEach(found::add);
        return found;
    }

    private static NamedPrice of(MatchResult match, int sign, int amount) {
        String named = match.group(sign).toLowerCase(Locale.ROOT);
        Set<String> currencies = CURRENCIES.getOrDefault(named, Set.of(named.toUpperCase(Locale.ROOT)));
        Optional<String> period = Optional.ofNullable(match.group(3)).flatMap(NamedPrice::period);
        int end = period.isPresent() ? match.end() : Math.max(match.end(sign), match.end(amount));
        String words = match.group().substring(0, end - match.start()).strip();
        return new NamedPrice(words, amount(match.group(amount)), currencies, period);
    }

    /** One or two digits behind the last sign are cents; other signs only group. */
    private static BigDecimal amount(String text) {
        String[] parts = text.split("[.,'’ ]", -1);
        String last = parts[parts.length - 1];
        boolean hasCents = parts.length > 1 && last.length() < 3;
        String digits = text.replaceAll("\\D", "");
        return new BigDecimal(digits).movePointLeft(hasCents ? last.length() : 0);
    }

    /** Which period some words name, such as {@code month} for {@code ogni mese}; the first one. */
    static Optional<String> period(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .flatMap(word -> PERIODS.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(word::startsWith))
                        .map(Map.Entry::getKey))
                .findFirst();
    }

    /** Whether it is an amount of money, as far as the sign tells the currency. */
    boolean is(Money money) {
        return currencies.contains(money.currency().getCurrencyCode())
                && amount.compareTo(new BigDecimal(money.toString().substring(4))) == 0;
    }
}
