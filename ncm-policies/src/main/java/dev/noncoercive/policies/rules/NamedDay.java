package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A day that a text names, such as {@code 5 December}, {@code 5 de diciembre de 2026}, {@code 2026-12-05} or {@code 5/12}.
 *
 * @param days  more than one where day and month can be read both ways, or several are named
 */
record NamedDay(String words, Span span, Set<MonthDay> days, Optional<Integer> year) {
    private static final Map<String, Integer> MONTHS = months();
    private static final String NAME = MONTHS.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Function.identity()))
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow();
    private static final String ORDINAL = "(?:st|nd|rd|th|º|°|ª)?";
    /** Also several days of one month, as in {@code 26 and 27 November}. */
    private static final Pattern DAY_FIRST = pattern("(?<![\\p{L}\\d.,:/-])((?:\\d{1,2}" + ORDINAL
            + "\\s?(?:,|-|–|&|and|or|to|e|o|y|al|a)\\s?){0,3}\\d{1,2})" + ORDINAL
            + "(?:\\s{1,3}(?:of|de|del|di))?\\s{1,3}(" + NAME
            + ")(?![\\p{L}\\d])(?:[\\s,]{1,3}(?:(?:of|de|del)\\s)?(\\d{4})(?!\\d))?");

    private static final Pattern MONTH_FIRST = pattern("(?<!\\p{L})(" + NAME
            + ")\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}:%])(?:,?\\s{1,3}(\\d{4})(?!\\d))?");
    private static final Pattern ISO = pattern("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC =
            pattern("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![\\d/]|[.-]\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int CENTURY = 2000;
    private static final int FEW_DIGITS = 2;
    /** How far clocks are from each other: the end of a day somewhere is the same instant as that of the next elsewhere. */
    private static final int EARLIEST_ZONE = -12;

    private static final int LATEST_ZONE = 14;

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Map<String, Integer> months() {
        List<String> names = List.of(
                "january february march april may june july august september october november december",
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        Map<String, Integer> months = new HashMap<>(Map.of("setiembre", 9, "sept", 9));
        // short forms only where they are no word or weekday of any of the three languages
        String few =
                "jan feb . apr . jun jul aug sep oct nov dec . . . . . giu lug ago . ott . dic ene . . abr . . . . . . . .";
        List<String> shorter = List.of(few.split(" "));
        for (int i = 0; i < names.size(); i++) {
            List<String> year = List.of(names.get(i).split(" "));
            for (int month = 0; month < year.size(); month++) {
                months.put(year.get(month), month + 1);
                months.put(shorter.get(i * year.size() + month), month + 1);
            }
        }
        months.remove(".");
        return months;
    }

    /** The days that a text names, in its order. */
    static List<NamedDay> in(String text) {
        List<NamedDay> found = new ArrayList<>();
        add(found, text, ISO, match -> day(match, match.group(3), Integer.parseInt(match.group(2)), match.group(1)));
        add(found, text, DAY_FIRST, match -> day(match, match.group(1), month(match.group(2)), match.group(3)));
        add(found, text, MONTH_FIRST, match -> day(match, match.group(2), month(match.group(1)), match.group(3)));
        add(found, text, NUMERIC, NamedDay::numeric);
        found.sort(Comparator.comparing(day -> day.span().start()));
        return found;
    }

    private static void add(
            List<NamedDay> found, String text, Pattern pattern, Function<MatchResult, Optional<NamedDay>> read) {
        pattern.matcher(text).results().map(read).flatMap(Optional::stream).forEach(found::add);
    }

    /** Which month of the year; 0 for letters that only look alike, such as the long s. */
    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<NamedDay> day(MatchResult match, String day, int month, String year) {
        Set<MonthDay> days = NUMBER.matcher(day)
                .results()
                .flatMap(number -> days(Integer.parseInt(number.group()), month).stream())
                .collect(Collectors.toSet());
        return of(match, year, days);
    }

    /** Day and month in either order. Without a year only what is no part, such as 1/2, and not all day long, 24/7. */
    private static Optional<NamedDay> numeric(MatchResult match) {
        boolean isShort = match.group(4) == null;
        boolean isPart = match.group(1).length() < FEW_DIGITS && match.group(3).length() < FEW_DIGITS;
        boolean isAlways = match.group().equals("24/7");
        if (isShort && (isPart || isAlways || !match.group(2).equals("/"))) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        Set<MonthDay> both = new HashSet<>(days(first, second));
        both.addAll(days(second, first));
        return of(match, match.group(4), both);
    }

    private static Set<MonthDay> days(int day, int month) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        return exists ? Set.of(MonthDay.of(month, day)) : Set.of();
    }

    private static Optional<NamedDay> of(MatchResult match, String year, Set<MonthDay> days) {
        Optional<Integer> told = Optional.ofNullable(year)
                .map(digits -> Integer.parseInt(digits) + (digits.length() == FEW_DIGITS ? CENTURY : 0));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new NamedDay(match.group(), Span.of(match.start(), match.end()), days, told));
    }

    /** Whether an instant is on this day somewhere on earth; the words do not say where. */
    boolean is(Instant instant) {
        LocalDate first = instant.atOffset(ZoneOffset.ofHours(EARLIEST_ZONE)).toLocalDate();
        LocalDate last = instant.atOffset(ZoneOffset.ofHours(LATEST_ZONE)).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .anyMatch(date -> days.contains(MonthDay.from(date))
                        && year.map(told -> told == date.getYear()).orElse(true));
    }

    /** A text without the days that it names. */
    static String without(String text) {
        String left = text;
        for (Pattern pattern : List.of(ISO, DAY_FIRST, MONTH_FIRST)) {
            left = pattern.matcher(left).replaceAll(" ");
        }
        return left;
    }
}
