package dev.noncoercive.policies.pressure;

/** A rule and the tokens it took, both inclusive. */
record Match(Rule rule, int from, int to) {
    boolean overlaps(Match other) {
        return from <= other.to && other.from <= to;
    }

    boolean sameKind(Match other) {
        return rule.category().equals(other.rule.category());
    }

    /** The two as one, under the rule of this one. */
    Match with(Match other) {
        return new Match(rule, Math.min(from, other.from), Math.max(to, other.to));
    }
}
