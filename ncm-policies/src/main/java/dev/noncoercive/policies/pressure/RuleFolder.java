package dev.noncoercive.policies.pressure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule files as people write them: one for each language, and {@code languages.txt} with the words that hint at a
 * language, are numbers, or negate.
 *
 * @param rules  the rules of all languages
 * @param concepts  the concepts of all languages
 * @param hints  by word, a bit for every language it hints at
 * @param numbers  words that are numbers
 * @param negations  words that silence what follows
 */
record RuleFolder(
        List<RuleSource> rules,
        List<Concept> concepts,
        Map<String, Integer> hints,
        Set<String> numbers,
        List<Surrounding> negations) {

    static RuleFolder read(Path folder) {
        RuleFolder read = new RuleFolder(
                new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
        text(folder.resolve("languages.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(read::take);
        for (PressureLanguage language : PressureLanguage.values()) {
            String text = text(folder.resolve(language.tag() + ".rules"));
            RuleFile file = RuleFile.read(language, text, read.rules.size());
            read.rules.addAll(file.rules());
            read.concepts.addAll(file.concepts());
        }
        read.hintByRules();
        return read;
    }

    /** A word that the rules of one language alone know hints at it. */
    private void hintByRules() {
        Map<String, Integer> languages = new LinkedHashMap<>();
        for (RuleSource rule : rules) {
            rule.patterns()
                    .forEach(pattern -> pattern.forEach(item -> item.words()
                            .forEach(word -> note(languages, word, rule.rule().language()))));
        }
        concepts.forEach(concept -> concept.words().forEach(word -> note(languages, word, concept.language())));
        languages.forEach((word, bits) -> {
            if (Integer.bitCount(bits) == 1 && !word.startsWith("#")) {
                hints.merge(word, bits, (a, b) -> a | b);
            }
        });
    }

    private static void note(Map<String, Integer> languages, String word, PressureLanguage language) {
        languages.merge(word, 1 << Languages.placeOfRules(language), (a, b) -> a | b);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        int colon = line.indexOf(':');
        String key = line.substring(0, colon);
        String value = line.substring(colon + 1).strip();
        switch (key) {
            case "numbers" -> words(value).forEach(numbers::add);
            case "negation" ->
                negations.add(
                        new Surrounding(new PatternParser(Map.of()).parse(value).get(0), List.of()));
            default -> hint(value, 1 << Languages.place(key));
        }
    }

    private void hint(String value, int bit) {
        words(value).forEach(word -> hints.merge(word, bit, (a, b) -> a | b));
    }

    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        for (String word : value.split(" ", -1)) {
            words.add(Fold.word(word));
        }
        return words;
    }
}
