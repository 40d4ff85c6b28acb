package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The symbols that words stand for. Words that no rule tells apart share one. */
final class Symbols {
    private static final Map<String, Integer> SLOTS = Map.of(
            "#num",
            Vocabulary.NUM,
            "#time",
            Vocabulary.TIME,
            "#clock",
            Vocabulary.CLOCK,
            "#date",
            Vocabulary.DATE,
            "#money",
            Vocabulary.MONEY,
            "#pct",
            Vocabulary.PCT,
            "#var",
            Vocabulary.VAR,
            "#link",
            Vocabulary.LINK,
            Item.BOUND,
            Vocabulary.BOUND);

    private final Map<String, Integer> symbolOf = new LinkedHashMap<>();
    private final Map<Set<String>, BitSet> memberSymbols = new HashMap<>();
    /** By stem, the words in full that begin with it. */
    private final Map<String, List<String>> wordsOf = new HashMap<>();

    private final List<Integer> evidence = new ArrayList<>();
    private int count = Vocabulary.WORDS;

    /**
     * Gives symbols.
     *
     * @param items  all places of all patterns
     * @param concepts  all concepts of all languages
     * @param hints  by word, a bit for every language it hints at
     * @param numbers  words that are numbers
     */
    Symbols(Collection<Item> items, List<Concept> concepts, Map<String, Integer> hints, Set<String> numbers) {
        Map<String, List<Integer>> signatures = new LinkedHashMap<>();
        List<Set<String>> sets = Stream.concat(
                        items.stream().map(Item::words), concepts.stream().map(Concept::words))
                .distinct()
                .toList();
        for (int i = 0; i < sets.size(); i++) {
            for (String word : sets.get(i)) {
                if (!word.startsWith("#")) {
                    signatures.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
                }
            }
        }
        hints.keySet().forEach(word -> signatures.computeIfAbsent(word, key -> new ArrayList<>()));
        numbers.forEach(word -> signatures.computeIfAbsent(word, key -> new ArrayList<>()));
        inheritStems(signatures);
        number(signatures, hints, numbers);
        sets.forEach(set -> memberSymbols.put(set, members(set, numbers)));
    }

    /** A word that is named in full is also what a concept names by its beginning. */
    private void inheritStems(Map<String, List<Integer>> signatures) {
        signatures.forEach((word, signature) -> {
            String stem = Stem.of(word);
            if (!stem.equals(word) && signatures.containsKey(stem)) {
                wordsOf.computeIfAbsent(stem, key -> new ArrayList<>()).add(word);
                signature.addAll(signatures.getOrDefault(stem, List.of()));
                List<Integer> sorted = signature.stream().distinct().sorted().toList();
                signature.clear();
                signature.addAll(sorted);
            }
        });
    }

    private void number(Map<String, List<Integer>> signatures, Map<String, Integer> hints, Set<String> numbers) {
        Map<List<Integer>, Integer> groups = new HashMap<>();
        for (int i = 0; i < count; i++) {
            evidence.add(0);
        }
        // in the order of the alphabet, so that words that follow each other begin alike
        new TreeMap<>(signatures).forEach((word, signature) -> {
            int hint = hints.getOrDefault(word, 0);
            List<Integer> group = new ArrayList<>(signature);
            group.add(-1 - hint);
            group.add(numbers.contains(word) ? -100 : -101);
            Integer symbol = groups.get(group);
            if (symbol == null) {
                symbol = count++;
                groups.put(group, symbol);
                evidence.add(hint);
            }
            symbolOf.put(word, symbol);
        });
    }

    private BitSet members(Set<String> words, Set<String> numbers) {
        BitSet members = new BitSet();
        for (String word : words) {
            Integer slot = SLOTS.get(word);
            Integer symbol = symbolOf.get(word);
            if (slot != null) {
                members.set(slot);
                if (slot >= Vocabulary.NUM && slot <= Vocabulary.PCT) {
                    members.set(Vocabulary.VAR);
                }
                if (slot == Vocabulary.TIME) {
                    members.set(Vocabulary.CLOCK);
                }
                if (slot == Vocabulary.NUM) {
                    numbers.forEach(number -> members.set(symbolOf.getOrDefault(number, Vocabulary.NUM)));
                }
            } else if (symbol != null) {
                members.set(symbol);
                wordsOf.getOrDefault(word, List.of()).forEach(one -> members.set(symbolOf.getOrDefault(one, symbol)));
            } else {
                throw new IllegalArgumentException("there is no slot " + word);
            }
        }
        return members;
    }

    int count() {
        return count;
    }

    /** The symbols that a set of words and slots stands for. */
    BitSet members(Set<String> words) {
        return memberSymbols.getOrDefault(words, new BitSet());
    }

    /** By word, its symbol. */
    Map<String, Integer> words() {
        return symbolOf;
    }

    /** By symbol, a bit for every language its words hint at. */
    List<Integer> evidence() {
        return List.copyOf(evidence);
    }
}
