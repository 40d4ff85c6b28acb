package dev.noncoercive.policies.contact;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.enough.EnoughThreshold;
import dev.noncoercive.model.enough.Reached;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public abstract class RuleBook implements WithRuleBook {
    RuleBook() {}

    /** {@return the rules, all of which hold together} */
    public abstract List<AddedRule> rules();

    /** {@return how long a sender waits for who does not answer; empty where silence changes nothing} */
    public abstract Optional<SilenceRule> silence();

    /** {@return by sender, what is enough for them; asks stop where it is reached, and go on where no reading says so} */
    public abstract Map<SenderId, EnoughThreshold> enough();

    /**
     * {@return since when nothing is missing in the history; a contact waits until the windows that apply lie behind that; empty where
     * nothing was ever sent from elsewhere}
     */
    public abstract Optional<Instant> completeSince();

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
        return withRules(Stream.concat(rules().stream(), Stream.of(rule)).toList());
    }

    /**
     * This rule book with a rule for silence, in place of any it has.
     *
     * @param rule  the rule, not null
     * @return the rule book with it, not null
     */
    public RuleBook with(SilenceRule rule) {
        return withSilence(rule);
    }

    /**
     * This rule book with what is enough for a sender.
     *
     * @param sender  whose asks stop, not null
     * @param threshold  at what, not null
     * @return the rule book with it, not null
     */
    public RuleBook with(SenderId sender, EnoughThreshold threshold) {
        Map<SenderId, EnoughThreshold> more = new LinkedHashMap<>(enough());
        more.put(sender, threshold);
        return withEnough(more);
    }

    /** Whether a sender has enough. In doubt they have not: no reading is no reason to stop. */
    boolean isEnoughFor(SenderId sender, Instant at) {
        EnoughThreshold threshold = enough().get(sender);
        return threshold != null && threshold.reachedBy(at) == Reached.YES;
    }
}
