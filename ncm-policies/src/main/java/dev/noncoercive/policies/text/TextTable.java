package dev.noncoercive.policies.text;

import dev.noncoercive.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of one table in one language, by key. */
public final class TextTable {
    private static final List<String> LANGUAGES = List.of("en", "it", "es");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

    private final String name;
    private final Map<String, String> texts;

    private TextTable(String name, Map<String, String> texts) {
        this.name = name;
        this.texts = texts;
    }

    /** {@return the languages there are texts in, such as {@code it}} */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /**
     * Whether there are texts in a language, its regions aside.
     *
     * @param language  the language, not null
     * @return true for English, Italian and Spanish
     */
    public static boolean speaks(Language language) {
        return LANGUAGES.contains(language.base().value());
    }

    /**
     * The table {@code <name>_<language>.properties} that lies beside a class.
     *
     * @param beside  the class, not null
     * @param name  the name of the table, not null
     * @param language  the language, whose region does not matter, not null
     * @param spoken  what is said in it, for the message, such as {@code reports}, not null
     * @return the table, not null
     * @throws IllegalArgumentException if there are no texts in the language
     */
    public static TextTable in(Class<?> beside, String name, Language language, String spoken) {
        if (!speaks(language)) {
            throw new IllegalArgumentException("the language of " + spoken + " must be one of "
                    + String.join(", ", LANGUAGES) + ", but was `" + language.value() + "`");
        }
        String file = name + "_" + language.base().value() + ".properties";
        Properties texts = load(beside, file);
        return new TextTable(
                file,
                texts.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty)));
    }

    /**
     * The properties of a UTF-8 file that lies beside a class.
     *
     * @param beside  the class, not null
     * @param file  the name of the file, not null
     * @return the properties, not null
     */
    public static Properties load(Class<?> beside, String file) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** {@return the keys, in no order} */
    public Set<String> keys() {
        return texts.keySet();
    }

    /**
     * A text as it stands.
     *
     * @param key  its key, not null
     * @return the text, its placeholders not filled in, not null
     * @throws IllegalStateException if there is none
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(name + " has no text for `" + key + "`");
        }
        return text;
    }

    /**
     * A text with every {@code {placeholder}} filled in, once: a value that looks like a placeholder stays as it is.
     *
     * @param key  its key, not null
     * @param values  by the name of the placeholder, not null
     * @return the text, not null
     * @throws IllegalStateException if there is no such text, or no value for a placeholder
     */
    public String filled(String key, Map<String, String> values) {
        return PLACEHOLDER.matcher(text(key)).replaceAll(found -> quoted(key, found, values));
    }

    private String quoted(String key, MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        if (value == null) {
            throw new IllegalStateException(name + " has no value for " + found.group() + " of `" + key + "`");
        }
        return Matcher.quoteReplacement(value);
    }
}
