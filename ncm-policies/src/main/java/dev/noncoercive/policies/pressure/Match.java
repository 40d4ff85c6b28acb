package dev.noncoercive.policies.pressure;

import java.util.List;

/**
 * A rule and the tokens it took, both inclusive.
 *
 * @param shares  of the words that spoke most for it, where a score decided
 */
record Match(Rule rule, int from, int to, List<Shares.Share> shares) {
    Match(Rule rule, int from, int to) {
        this(rule, from, to, List.of());
    }

    boolean overlaps(Match other) {
        return from <= other.to && other.from <= to;
    }

    boolean sameKind(Match other) {
        return rule.category().equals(other.rule.category());
    }

    /** The two as one, under the rule of this one. */
    Match with(Match other) {
        return new Match(rule, Math.min(from, other.from), Math.max(to, other.to), shares);
    }
}
