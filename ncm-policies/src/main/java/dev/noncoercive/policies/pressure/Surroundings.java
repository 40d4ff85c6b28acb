package dev.noncoercive.policies.pressure;

import java.util.List;

/** Judges the words around a match: whether it is negated, quoted, in code, or silenced by its rule. */
final class Surroundings {
    private static final int FARTHEST = 40;

    private final List<Around> negations;
    /** By the number of the rule. */
    private final List<List<Around>> unless;

    /** Places before and after a match, in symbols. */
    record Around(List<Place> before, List<Place> after) {}

    Surroundings(List<Around> negations, List<List<Around>> unless) {
        this.negations = negations;
        this.unless = unless;
    }

    /** Whether the match of a rule, from a token to a token inclusive, does not count. */
    boolean silence(Rule rule, Tokens tokens, int from, int to) {
        if (tokens.marked(from, Tokens.CODE)) {
            return true;
        }
        if (!rule.keeps().contains("quotation") && mentioned(tokens, from, to)) {
            return true;
        }
        return (negatable(rule) && any(negations, tokens, from, to, denialFrom(tokens, from)))
                || any(unless.get(rule.number()), tokens, from, to, 0);
    }

    /** A relief often is a negation; so are some rules. */
    private static boolean negatable(Rule rule) {
        return rule.category().isPresent() && !rule.keeps().contains("negation");
    }

    /** Quoted, and with words of the same sentence outside the quotation. */
    private static boolean mentioned(Tokens tokens, int from, int to) {
        return tokens.marked(from, Tokens.QUOTED) && (outside(tokens, from, -1) || outside(tokens, to, 1));
    }

    private static boolean outside(Tokens tokens, int from, int step) {
        int i = from;
        for (int n = 0; n < FARTHEST && i >= 0 && i < tokens.size(); n++, i += step) {
            if (!tokens.marked(i, Tokens.QUOTED) && tokens.symbol(i) != Vocabulary.BOUND) {
                return true;
            }
            if (!tokens.marked(i, Tokens.QUOTED) && tokens.symbol(i) == Vocabulary.BOUND && n > 0) {
                return false;
            }
        }
        return false;
    }

    /** From which token on a denial can reach a match: "No kidding, only 3 left" denies nothing. */
    private static int denialFrom(Tokens tokens, int from) {
        int first = from;
        while (first > 0 && from - first < FARTHEST && !tokens.marked(first, Tokens.APART)) {
            first--;
        }
        return first;
    }

    private boolean any(List<Around> all, Tokens tokens, int from, int to, int first) {
        for (Around one : all) {
            if (matches(one.before(), one.before().size() - 1, -1, tokens, from - 1, first)
                    && matches(one.after(), 0, 1, tokens, to + 1, first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the items, read in a direction, take the tokens read in the same direction. Patterns here are short. */
    private boolean matches(List<Place> items, int item, int step, Tokens tokens, int token, int first) {
        if (item < 0 || item >= items.size()) {
            return true;
        }
        Place one = items.get(item);
        if (one.isOptional() && matches(items, item + step, step, tokens, token, first)) {
            return true;
        }
        return token >= first
                && token < tokens.size()
                && one.takes(tokens.symbol(token))
                && matches(items, item + step, step, tokens, token + step, first);
    }
}
