package dev.noncoercive.jackson3;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The types of the JDK that stand in documents as one text, which is what {@code toString} gives. A bare number is none: it
 * would be read as seconds.
 *
 * @param type  the type
 * @param parse  inverts {@code toString}, throwing a runtime exception for any other text
 * @param expected  what the text must be, in words
 * @param <T>  the type
 */
record ScalarTexts<T>(Class<T> type, Function<String, T> parse, String expected) {
    static final List<ScalarTexts<?>> ALL = List.of(
            new ScalarTexts<>(Instant.class, Instant::parse, "an instant such as `2026-11-01T09:00:00Z`"),
            new ScalarTexts<>(LocalDate.class, LocalDate::parse, "a date such as `2026-11-01`"),
            new ScalarTexts<>(LocalTime.class, LocalTime::parse, "a time in quotes such as \"22:00\""),
            new ScalarTexts<>(Duration.class, Duration::parse, "a duration such as `PT48H`"),
            new ScalarTexts<>(Period.class, Period::parse, "a period such as `P1M`"),
            new ScalarTexts<>(ZoneId.class, ZoneId::of, "a zone such as `Europe/Rome`"),
            new ScalarTexts<>(Currency.class, Currency::getInstance, "a currency code such as `EUR`"),
            new ScalarTexts<>(URI.class, URI::create, "an address such as `https://bakery.example/leave`"));

    static final Map<Class<?>, String> EXPECTED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ScalarTexts::type, ScalarTexts::expected));

    /** The constants of an enum by their texts, in their order. */
    static Map<String, Object> words(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(wordOf(constant), constant);
        }
        return words;
    }

    private static String wordOf(Object constant) {
        try {
            Optional<Method> text = textMethod(constant.getClass());
            return text.isEmpty()
                    ? wordOfJdk(constant)
                    : String.valueOf(text.get().invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A day of the week is in lower case, as every word of a document is. */
    static String wordOfJdk(Object constant) {
        return constant instanceof DayOfWeek day ? day.name().toLowerCase(Locale.ROOT) : constant.toString();
    }

    /** Whether a type of the model stands in documents as one text. */
    static boolean isText(Class<?> type) {
        return textMethod(type).isPresent();
    }

    private static Optional<Method> textMethod(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst();
    }
}
