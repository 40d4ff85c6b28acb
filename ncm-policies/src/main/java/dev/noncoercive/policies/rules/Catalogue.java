package dev.noncoercive.policies.rules;

import dev.noncoercive.model.Language;
import dev.noncoercive.model.finding.Principle;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.policies.PolicyInfo;
import dev.noncoercive.policies.pressure.PressureLanguage;
import dev.noncoercive.policies.text.TextTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final Properties FACTS = TextTable.load(Catalogue.class, "catalogue.properties");
    private static final String RELATED_AS_OF = "related-as-of";
    private static final int FIELDS = 7;

    private final TextTable texts;

    private final PressureLanguage language;

    private Catalogue(TextTable texts, PressureLanguage language) {
        this.texts = texts;
        this.language = language;
    }

    /** The ids of all policies, in no order. */
    static Set<String> ids() {
        Set<String> ids = new HashSet<>(FACTS.stringPropertyNames());
        ids.remove(RELATED_AS_OF);
        return ids;
    }

    static Catalogue in(Language language) {
        TextTable texts = TextTable.in(Catalogue.class, "catalogue", language, "reports");
        return new Catalogue(texts, PressureLanguage.of(language).orElse(PressureLanguage.EN));
    }

    /** The language of the texts. */
    PressureLanguage language() {
        return language;
    }

    /** The texts of one language by key. */
    TextTable texts() {
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
                .relatedAsOf(LocalDate.parse(required(FACTS, RELATED_AS_OF)))
                .darkPattern(Optional.of(facts.get(6)).filter(pattern -> !pattern.isEmpty()))
                .title(text(id + ".title"))
                .because(text(id + ".because"))
                .help(text(id + ".help"));
        return info.build();
    }

    /** The message under a key, with {@code {0}}, {@code {1}} … replaced. */
    String message(String key, Object... values) {
        Map<String, String> byPlace = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPlace.put(Integer.toString(i), String.valueOf(values[i]));
        }
        return texts.filled(key, byPlace);
    }

    private String text(String key) {
        return texts.text(key);
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
}
