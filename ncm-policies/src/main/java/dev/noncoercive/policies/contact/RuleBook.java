package dev.noncoercive.policies.contact;

import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The rules beside the person's word: of senders, laws and providers. Adding one can only hold more back.
 *
 * <p>For example, {@code RuleBook.personOnly()} holds none.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class RuleBook {
    RuleBook() {}

    /** {@return the rules, all of which hold together} */
    public abstract List<AddedRule> rules();

    /**
     * No rule but the person's own word.
     *
     * @return the empty rule book, not null
     */
    public static RuleBook personOnly() {
        return ImmutableRuleBook.builder().build();
    }

    /**
     * This rule book with one more rule.
     *
     * @param rule  the rule, not null
     * @return the longer rule book, not null
     */
    public RuleBook with(AddedRule rule) {
        return ImmutableRuleBook.builder()
                .addAllRules(Stream.concat(rules().stream(), Stream.of(rule)).toList())
                .build();
    }
}
