package dev.noncoercive.policies.pressure;

import dev.noncoercive.model.finding.Span;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the words of one text do: the findings, the reliefs, how loud and how sure.
 *
 * <p>For example, the report on "Hurry, only 3 left! No reply needed." has two findings and one relief.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class PressureReport {
    PressureReport() {}

    /** {@return how loud the loudest finding is, or {@link PressureLevel#ABSTAIN}} */
    public abstract PressureLevel level();

    /** {@return how sure it is that the words press, from 0 to 1; 0 when not judged} */
    public abstract double score();

    /** {@return the language found or given, or empty} */
    public abstract Optional<PressureLanguage> language();

    /** {@return the words that press, in the order of the text} */
    public abstract List<PressureFinding> findings();

    /**
     * {@return sentences that no rule found but whose score is at least 0.8, in the order of the text; only when hints are
     * asked for, and no ground to call a text pressing}
     */
    public abstract List<Span> suspects();

    /** {@return words about people as prey or goods, in the order of the text; information only} */
    public abstract List<PressureFinding> peopleWords();

    /** {@return the words that take pressure away, in the order of the text} */
    public abstract List<PressureRelief> reliefs();

    /** {@return why the text was not judged, for example {@code another language}, or empty} */
    public abstract Optional<String> abstained();

    /** {@return whether there was more than a report holds; the findings are then the first ones} */
    @Value.Default
    public boolean truncated() {
        return false;
    }

    static ImmutablePressureReport.Builder builder() {
        return ImmutablePressureReport.builder();
    }
}
