package dev.noncoercive.policies.pressure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known about a text before it is read: its language, where it stands, the facts behind it.
 *
 * <p>For example, {@code PressureContext.of(PressureField.SUBJECT).withFact(PressureNeed.DEADLINE, FactState.CONFIRMED)}
 * lowers the first mention of the deadline to a hint.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
public abstract class PressureContext implements WithPressureContext {
    PressureContext() {}

    /** {@return the language, or empty to find it from the words} */
    public abstract Optional<PressureLanguage> language();

    /** {@return where the text stands} */
    @Value.Default
    public PressureField field() {
        return PressureField.ANY;
    }

    /** {@return what is known about the facts; one that is not named is missing} */
    public abstract Map<PressureNeed, FactState> facts();

    /** {@return whether weak signs are reported as well} */
    @Value.Default
    public boolean hints() {
        return false;
    }

    /**
     * The state of a fact.
     *
     * @param need  the fact, not null
     * @return its state, {@link FactState#MISSING} when nothing was said about it
     */
    public FactState fact(PressureNeed need) {
        return facts().getOrDefault(need, FactState.MISSING);
    }

    /**
     * This context with one fact more.
     *
     * @param need  the fact, not null
     * @param state  what is known about it, not null
     * @return the context, not null
     */
    public PressureContext withFact(PressureNeed need, FactState state) {
        Map<PressureNeed, FactState> all = new EnumMap<>(PressureNeed.class);
        all.putAll(facts());
        all.put(need, state);
        return withFacts(all);
    }

    /**
     * Nothing is known.
     *
     * @return the context, not null
     */
    public static PressureContext unknown() {
        return builder().build();
    }

    /**
     * Only the place is known.
     *
     * @param field  where the text stands, not null
     * @return the context, not null
     */
    public static PressureContext of(PressureField field) {
        return builder().field(field).build();
    }

    /**
     * A builder; nothing is mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PressureContext}. */
    public static final class Builder extends ImmutablePressureContext.Builder {
        Builder() {}
    }
}
