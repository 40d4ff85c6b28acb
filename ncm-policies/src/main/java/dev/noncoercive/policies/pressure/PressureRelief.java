package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Span;
import org.immutables.value.Value;

/**
 * Words that take pressure away, for example "no reply needed".
 *
 * <p>They count only if the sender keeps them; that is for the caller to compare.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class PressureRelief {
    PressureRelief() {}

    /** {@return where the words stand, in the text as it was given} */
    public abstract Span span();

    /** {@return the stable id of the rule, for example {@code en.relief.no-reply}} */
    public abstract String rule();

    /** {@return the language of the rule} */
    public abstract PressureLanguage language();

    /** {@return what the words promise, in the language of the rule} */
    public abstract String why();

    /** {@return the fact that must not stand against them, for example a deadline against "stays open"} */
    public abstract PressureNeed against();

    static ImmutablePressureRelief.Builder builder() {
        return ImmutablePressureRelief.builder();
    }
}
