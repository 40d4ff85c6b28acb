package dev.noncoercive.policies.pressure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of all languages, compiled. */
final class RuleBase {
    static final int OTHER_LANGUAGE = 8;

    private final List<Rule> rules;
    private final List<Integer> ruleOf = new ArrayList<>();
    private final Automaton automaton;
    private final Vocabulary vocabulary;
    private final Surroundings surroundings;
    private final byte[] evidence;

    private RuleBase(List<Rule> rules, Map<String, Integer> hints, Set<String> numbers, List<Surrounding> negations) {
        this.rules = List.copyOf(rules);
        Set<Item> items = new LinkedHashSet<>();
        for (Rule rule : rules) {
            rule.patterns().forEach(items::addAll);
            rule.unless().forEach(one -> addAll(items, one));
        }
        negations.forEach(one -> addAll(items, one));
        Symbols symbols = new Symbols(items, hints, numbers);
        AutomatonBuilder builder = new AutomatonBuilder(symbols);
        for (int number = 0; number < rules.size(); number++) {
            for (List<Item> pattern : rules.get(number).patterns()) {
                builder.add(pattern);
                ruleOf.add(number);
            }
        }
        this.automaton = builder.build();
        this.vocabulary = symbols.vocabulary();
        this.surroundings = new Surroundings(symbols, negations, rules);
        this.evidence = symbols.evidence();
    }

    private static void addAll(Set<Item> items, Surrounding one) {
        items.addAll(one.before());
        items.addAll(one.after());
    }

    /** The rule files of this module. */
    static RuleBase load() {
        Words words = Words.read(resource("languages.txt"));
        List<Rule> rules = new ArrayList<>();
        for (PressureLanguage language : PressureLanguage.values()) {
            rules.addAll(RuleFile.read(language, resource(language.tag() + ".rules")));
        }
        return new RuleBase(rules, words.hints(), words.numbers(), words.negations());
    }

    Rule rule(int pattern) {
        return rules.get(ruleOf.get(pattern));
    }

    int number(int pattern) {
        return ruleOf.get(pattern);
    }

    List<Rule> rules() {
        return rules;
    }

    Automaton automaton() {
        return automaton;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    int evidence(int symbol) {
        return evidence[symbol];
    }

    private static String resource(String name) {
        try (InputStream in = RuleBase.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that hint at a language, words that are numbers, words that negate. */
    private record Words(Map<String, Integer> hints, Set<String> numbers, List<Surrounding> negations) {
        static Words read(String content) {
            Words words = new Words(new HashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
            content.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::take);
            return words;
        }

        private void take(String line) {
            int colon = line.indexOf(':');
            String key = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            switch (key) {
                case "numbers" -> each(value, numbers::add);
                case "negation" ->
                    negations.add(new Surrounding(
                            new PatternParser(Map.of()).parse(value).get(0), List.of()));
                case "other" -> each(value, word -> hints.merge(word, OTHER_LANGUAGE, (a, b) -> a | b));
                default -> {
                    int bit = 1 << PressureLanguage.valueOf(key).place();
                    each(value, word -> hints.merge(word, bit, (a, b) -> a | b));
                }
            }
        }

        private static void each(String value, java.util.function.Consumer<String> sink) {
            for (String word : value.split(" ", -1)) {
                sink.accept(Fold.word(word));
            }
        }
    }
}
