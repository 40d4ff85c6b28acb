package dev.noncoercive.policies.pressure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a pattern into the plain sequences it stands for.
 *
 * <p>{@code only #num @item? left [in stock]} takes "only 3 left" and "only three items left in stock". A word, {@code a|b},
 * {@code @class}, a slot {@code #num #time #date #money #pct #var #link}, {@code ?} for "may be missing", {@code ..3} for up
 * to three tokens of any kind, {@code !a|b} for one token that is not these, {@code ^} and {@code $} for the edges of a
 * sentence, {@code / } for such an edge inside, {@code [a b]} for a group that may be missing, {@code (a b | c)}, with spaces around the bar, for a choice.
 */
final class PatternParser {
    private static final int MOST = 600;

    private final Map<String, Set<String>> classes;
    private String source = "";
    private int at;

    PatternParser(Map<String, Set<String>> classes) {
        this.classes = classes;
    }

    List<List<Item>> parse(String pattern) {
        source = pattern;
        at = 0;
        List<List<Item>> sequences = sequence();
        if (at < source.length()) {
            throw wrong("has a bracket too many");
        }
        return sequences;
    }

    /** Reads up to a closing bracket, a bar between groups or the end. */
    private List<List<Item>> sequence() {
        List<List<Item>> all = List.of(List.of());
        skip();
        while (at < source.length() && ")]|".indexOf(source.charAt(at)) < 0) {
            all = times(all, element());
            skip();
        }
        return all;
    }

    private List<List<Item>> element() {
        char c = source.charAt(at);
        if (c == '(' || c == '[') {
            return group(c == '[');
        }
        int end = at;
        while (end < source.length() && " ()[]".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        String word = source.substring(at, end);
        at = end;
        return word.startsWith("..") ? gap(word) : List.of(List.of(item(word)));
    }

    private List<List<Item>> group(boolean square) {
        at++;
        int from = at;
        List<List<Item>> choices = new ArrayList<>(sequence());
        boolean isChoice = at < source.length() && source.charAt(at) == '|';
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            choices.addAll(sequence());
        }
        if (at >= source.length()) {
            throw wrong("has a bracket that is not closed");
        }
        String inside = source.substring(from, at);
        if (!square && !isChoice && inside.contains(" ") && inside.contains("|")) {
            throw wrong("has a choice of several words, which takes spaces around the bar: (a b | c)");
        }
        at++;
        boolean optional = square;
        if (at < source.length() && source.charAt(at) == '?') {
            at++;
            optional = true;
        }
        return together(choices, optional);
    }

    /** Makes one place of the choices of one word each, so that a group does not multiply the sequences. */
    private static List<List<Item>> together(List<List<Item>> choices, boolean optional) {
        Set<String> singles = new LinkedHashSet<>();
        List<List<Item>> all = new ArrayList<>();
        for (List<Item> choice : choices) {
            boolean single = choice.size() == 1
                    && !choice.get(0).optional()
                    && !choice.get(0).not();
            if (single) {
                singles.addAll(choice.get(0).words());
            } else {
                all.add(choice);
            }
        }
        if (!singles.isEmpty()) {
            all.add(List.of(new Item(singles, optional, false)));
        }
        if (optional && singles.isEmpty()) {
            all.add(List.of());
        }
        return all;
    }

    private List<List<Item>> gap(String word) {
        List<Item> gap = new ArrayList<>();
        for (int i = Integer.parseInt(word.substring(2)); i > 0; i--) {
            gap.add(Item.any());
        }
        return List.of(gap);
    }

    private Item item(String word) {
        if (word.equals("^") || word.equals("$") || word.equals("/")) {
            return Item.bound();
        }
        boolean optional = word.endsWith("?");
        boolean not = word.startsWith("!");
        String bare = word.substring(not ? 1 : 0, word.length() - (optional ? 1 : 0));
        Set<String> words = new LinkedHashSet<>();
        for (String one : bare.split("\\|", -1)) {
            add(words, one);
        }
        return new Item(words, optional, not);
    }

    private void add(Set<String> words, String one) {
        if (one.startsWith("@")) {
            Set<String> members = classes.get(one.substring(1));
            if (members == null) {
                throw wrong("names the class " + one + ", which is not there");
            }
            words.addAll(members);
        } else if (one.startsWith("#")) {
            words.add(one);
        } else if (one.equals("/")) {
            words.add(Item.BOUND);
        } else if (one.endsWith(Stem.MARK)) {
            words.add(Stem.of(Fold.word(one)));
        } else if (Fold.word(one).isEmpty()) {
            throw wrong("has an empty word");
        } else {
            words.add(Fold.word(one));
        }
    }

    private List<List<Item>> times(List<List<Item>> heads, List<List<Item>> tails) {
        List<List<Item>> all = new ArrayList<>(heads.size() * tails.size());
        for (List<Item> head : heads) {
            for (List<Item> tail : tails) {
                List<Item> whole = new ArrayList<>(head);
                whole.addAll(tail);
                all.add(whole);
            }
        }
        if (all.size() > MOST) {
            throw wrong("stands for more than " + MOST + " sequences");
        }
        return all;
    }

    private void skip() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("pattern `" + source + "` " + what);
    }
}
