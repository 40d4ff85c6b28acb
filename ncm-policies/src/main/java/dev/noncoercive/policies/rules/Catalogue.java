package dev.noncoercive.policies.rules;

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

/** The constant part of each policy: facts from {@code catalogue.properties}, texts from {@code catalogue_en.properties}. */
final class Catalogue {
    private static final Properties FACTS = load("catalogue.properties");
    private static final Properties TEXTS = load("catalogue_en.properties");

    private Catalogue() {}

    static PolicyInfo info(String id) {
        PolicyInfo.Builder info = PolicyInfo.builder();
        info.id(id)
                .code(fact(id, "code"))
                .version(Integer.parseInt(fact(id, "version")))
                .severity(Severity.valueOf(fact(id, "severity")))
                .addAllPrinciples(principles(fact(id, "principles")))
                .addAllRelated(list(FACTS.getProperty(id + ".related", "")))
                .darkPattern(Optional.ofNullable(FACTS.getProperty(id + ".dark-pattern")))
                .title(text(id + ".title"))
                .because(text(id + ".because"))
                .help(text(id + ".help"));
        return info.build();
    }

    /** The message under a key, with {@code {0}}, {@code {1}} … replaced. */
    static String message(String key, Object... values) {
        String message = text(key);
        for (int i = 0; i < values.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return message;
    }

    private static Set<Principle> principles(String names) {
        return list(names).stream().map(Principle::valueOf).collect(Collectors.toSet());
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String fact(String id, String name) {
        return required(FACTS, id + "." + name);
    }

    private static String text(String key) {
        return required(TEXTS, key);
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
