package dev.noncoercive.policies.contact;

import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.enough.EnoughThreshold;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    /** How long a permit lives where nothing else is said. */
    static final Duration PERMIT_LIFE = Duration.ofHours(1);

    static final Duration PERMIT_LIFE_MIN = Duration.ofMinutes(1);
    static final Duration PERMIT_LIFE_MAX = Duration.ofDays(7);

    RuleBook() {}

    /** {@return the rules, all of which hold together} */
    public abstract List<AddedRule> rules();

    /** {@return how long a sender waits for who does not answer; empty where silence changes nothing} */
    public abstract Optional<SilenceRule> silence();

    /** {@return by sender, what is enough for them; asks stop where it is reached, and go on where no reading says so} */
    public abstract Map<SenderId, EnoughThreshold> enough();

    /**
     * {@return since when nothing is missing in the history; a contact waits until the windows that apply lie behind that, and behind what
     * the store says; empty where nothing was ever sent from elsewhere}
     */
    public abstract Optional<Instant> completeSince();

    /**
     * {@return by sender, on which clock they take a person to be whose zone is not known; reasons say so. Without one, whatever needs a
     * clock is refused}
     */
    public abstract Map<SenderId, ZoneId> assumedZones();

    /** {@return by sender, how long a permit of theirs lives, a minute to seven days; an hour where nothing is said} */
    public abstract Map<SenderId, Duration> permitLives();

    /** {@return the profiles that rules came from, such as {@code it (2026-11-22)}; the grounds of a yes name them} */
    public abstract List<String> profiles();

    @Value.Check
    void check() {
        permitLives().forEach((sender, life) -> {
            boolean isLife = life.compareTo(PERMIT_LIFE_MIN) >= 0 && life.compareTo(PERMIT_LIFE_MAX) <= 0;
            if (!isLife) {
                throw new IllegalArgumentException(
                        "permitLives must be " + PERMIT_LIFE_MIN + " to " + PERMIT_LIFE_MAX + ", but one was " + life);
            }
        });
    }

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

    /**
     * This rule book with a zone for people of a sender whose own is not known.
     *
     * @param sender  who assumes it, not null
     * @param assumed  the zone, not null
     * @return the rule book with it, not null
     */
    public RuleBook with(SenderId sender, ZoneId assumed) {
        Map<SenderId, ZoneId> more = new LinkedHashMap<>(assumedZones());
        more.put(sender, assumed);
        return withAssumedZones(more);
    }

    /**
     * This rule book with how long permits of a sender live.
     *
     * @param sender  whose permits, not null
     * @param life  how long, a minute to seven days, not null
     * @return the rule book with it, not null
     * @throws IllegalArgumentException if it is out of bounds
     */
    public RuleBook with(SenderId sender, Duration life) {
        Map<SenderId, Duration> more = new LinkedHashMap<>(permitLives());
        more.put(sender, life);
        return withPermitLives(more);
    }

    Duration permitLife(SenderId sender) {
        return permitLives().getOrDefault(sender, PERMIT_LIFE);
    }
}
