package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Contribution;
import dev.noncoercive.model.finding.Span;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Words that press, where they stand and why.
 *
 * <p>It is no verdict on truth: it names the form, and the fact that would be needed to judge it. For example,
 * "only 3 left" is {@code en.scarcity.only-n-left} and needs a stock count.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class PressureFinding implements WithPressureFinding {
    PressureFinding() {}

    /** {@return where the words stand, in the text as it was given} */
    public abstract Span span();

    /** {@return the kind of pressure} */
    public abstract PressureCategory category();

    /** {@return the stable id of the rule, for example {@code en.scarcity.only-n-left}} */
    public abstract String rule();

    /** {@return the language of the rule} */
    public abstract PressureLanguage language();

    /** {@return how loud} */
    public abstract PressureLevel level();

    /** {@return why these words press, in the language of the rule} */
    public abstract String why();

    /** {@return the fact that would be needed} */
    public abstract PressureNeed needs();

    /**
     * Whether the words state the fact that they need, so that it can bear them out or contradict them. "Ends tonight" states
     * an end; "hurry" states nothing, and no deadline makes it true.
     *
     * @return whether they state it
     */
    public boolean statesItsFact() {
        return needs().isStatedBy(rule());
    }

    /** {@return a gentler way, in the language of the rule} */
    public abstract String suggest();

    /** {@return the id of the dark pattern, for example {@code dp.scarcity.low-stock}, or empty} */
    public abstract Optional<String> darkPattern();

    /** {@return how sure the rule is by itself, from 0 to 1} */
    public abstract double weight();

    /**
     * The words that spoke most for the finding of a broad rule, which the score for mail prose decides. What is left of the hundred
     * percent is shared by weaker words, and by what no single word says, such as how many there are.
     *
     * @return up to five, the strongest first; empty where the words of the rule are reason enough
     */
    public abstract List<Contribution> contributions();

    /**
     * A builder; everything but the dark pattern is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PressureFinding}. */
    public static final class Builder extends ImmutablePressureFinding.Builder {
        Builder() {}
    }
}
