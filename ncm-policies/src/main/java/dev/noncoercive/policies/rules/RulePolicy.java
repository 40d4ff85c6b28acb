package dev.noncoercive.policies.rules;

import dev.noncoercive.model.finding.Finding;
import dev.noncoercive.policies.CheckContext;
import dev.noncoercive.policies.Policy;
import java.util.List;

/** A policy that is one method: it tells {@link Seen} what it saw. */
final class RulePolicy<T> extends StandardPolicy<T> {
    /** What a rule does. */
    @FunctionalInterface
    interface Rule<T> {
        void judge(T subject, Seen seen);
    }

    private final Rule<T> rule;

    private RulePolicy(Catalogue catalogue, String id, Class<T> subject, Rule<T> rule) {
        super(catalogue, id, subject);
        this.rule = rule;
    }

    static <T> Policy<T> of(Catalogue catalogue, String id, Class<T> subject, Rule<T> rule) {
        return new RulePolicy<>(catalogue, id, subject, rule);
    }

    @Override
    public List<Finding> check(T subject, CheckContext context) {
        Seen seen = new Seen(this, context);
        rule.judge(subject, seen);
        return seen.findings();
    }
}
