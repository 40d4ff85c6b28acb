package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicyInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The constant part of each policy: facts from {@code catalogue.properties}, one policy a line, and texts from
 * {@code catalogue_<language>.properties}.
 */
final class Catalogue {
    private static final Properties FACTS = load("catalogue.properties");
    private static final List<String> LANGUAGES = List.of("en", "it", "es");
    private static final int FIELDS = 7;

    private final Properties texts;

    private Catalogue(Properties texts) {
        this.texts = texts;
    }

    static List<String> languages() {
        return LANGUAGES;
    }

    /** The ids of all policies, in no order. */
    static Set<String> ids() {
        return FACTS.stringPropertyNames();
    }

    static Catalogue in(Language language) {
        String base = language.base().value();
        if (!LANGUAGES.contains(base)) {
            throw new IllegalArgumentException("the language of reports must be one of " + String.join(", ", LANGUAGES)
                    + ", but was `" + language.value() + "`");
        }
        return new Catalogue(load("catalogue_" + base + ".properties"));
    }

    /** The texts of one language by key. */
    Properties texts() {
        return texts;
    }

    PolicyInfo info(String id) {
        List<String> facts = Arrays.stream(required(FACTS, id).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (facts.size() != FIELDS) {
            throw new IllegalStateException("catalogue.properties: " + id + " must have " + FIELDS + " fields");
        }
        PolicyInfo.Builder info = PolicyInfo.builder();
        info.id(id)
                .code(facts.get(0))
                .version(Integer.parseInt(facts.get(1)))
                .severity(Severity.valueOf(facts.get(2)))
                .addAllPrinciples(
                        list(facts.get(4)).stream().map(Principle::valueOf).collect(Collectors.toSet()))
                .addAllRelated(list(facts.get(5)))
                .darkPattern(Optional.of(facts.get(6)).filter(pattern -> !pattern.isEmpty()))
                .title(text(id + ".title"))
                .because(text(id + ".because"))
                .help(text(id + ".help"));
        return info.build();
    }

    /** The message under a key, with {@code {0}}, {@code {1}} … replaced. */
    String message(String key, Object... values) {
        String message = text(key);
        for (int i = 0; i < values.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return message;
    }

    private String text(String key) {
        return required(texts, key);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String required(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), key);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
