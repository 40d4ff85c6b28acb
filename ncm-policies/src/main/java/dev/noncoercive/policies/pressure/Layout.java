package dev.noncoercive.policies.pressure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays patterns out over words of 64 bits, with one empty bit between two patterns. */
final class Layout {
    private static final int BITS = 63;
    /** How far back a gap is filled. */
    private static final int NEAR = 3;
    /** Before the text of any set of words. */
    private static final String ANY = "!";

    private final List<List<Laid>> words = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();
    private final Map<Set<String>, String> textOfWords = new HashMap<>();

    /** A pattern and the number of its rule. */
    record Laid(int rule, List<Item> pattern) {}

    /** Lays out patterns that begin alike side by side, so that a token wakes few words. */
    Layout(List<RuleSource> rules) {
        List<Laid> all = new ArrayList<>();
        for (RuleSource source : rules) {
            source.patterns().forEach(pattern -> all.add(new Laid(source.rule().number(), pattern)));
        }
        Map<Laid, String> beginnings = new HashMap<>();
        all.forEach(laid -> beginnings.put(laid, beginning(laid.pattern())));
        all.sort(Comparator.comparing(laid -> beginnings.getOrDefault(laid, "")));
        all.forEach(this::place);
    }

    /** The patterns of each word, in the order of their bits. */
    List<List<Laid>> words() {
        return words;
    }

    /** Patterns that begin with almost any token stand together, too: every token wakes them. */
    private String beginning(List<Item> pattern) {
        return (pattern.get(0).not() ? ANY : "")
                + pattern.stream().limit(3).map(Item::words).map(this::inOrder).collect(joining(" "));
    }

    private String inOrder(Set<String> set) {
        return textOfWords.computeIfAbsent(set, one -> new TreeSet<>(one).toString());
    }

    private void place(Laid laid) {
        int size = laid.pattern().size();
        if (size > BITS) {
            throw new IllegalArgumentException("pattern has more than " + BITS + " places");
        }
        int word = used.size() - 1;
        if (word < 0 || used.get(word) + size > BITS) {
            word = 0;
            while (word < used.size() && (used.get(word) + size > BITS || used.size() - word > NEAR)) {
                word++;
            }
        }
        if (word == used.size()) {
            used.add(0);
            words.add(new ArrayList<>());
        }
        words.get(word).add(laid);
        used.set(word, used.get(word) + size + 1);
    }
}
