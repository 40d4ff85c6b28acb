package dev.noncoercive.policies.rules;

import dev.noncoercive.policies.pressure.FactState;
import dev.noncoercive.policies.pressure.PressureLevel;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the fact that some words state.
 *
 * @param key  the message that tells it, {@link #UNSAID} where the words speak for themselves
 * @param values  what stands in that message
 * @param place  where in the invitation evidence is too old, if that is why nothing is known
 * @param weak  how loud words are that do not press by themselves, {@code NONE} meaning not shown
 * @param strong  how loud words are that press
 */
record StatedFact(
        FactState state,
        String key,
        List<Object> values,
        Optional<String> place,
        PressureLevel weak,
        PressureLevel strong) {
    static final String UNSAID = "";

    /** Nothing bears the words out, and nothing contradicts them. */
    static StatedFact missing(String key, Object... values) {
        return of(FactState.MISSING, PressureLevel.NONE, PressureLevel.WARNING, key, values);
    }

    /** The fact is as the words say. */
    static StatedFact confirmed(String key, Object... values) {
        return of(FactState.CONFIRMED, PressureLevel.NONE, PressureLevel.HINT, key, values);
    }

    /** The words and the fact name two different days, numbers or prices. */
    static StatedFact contradicted(String key, Object... values) {
        return of(FactState.CONTRADICTED, PressureLevel.WARNING, PressureLevel.ERROR, key, values);
    }

    /** The words name nothing that can be compared, and the fact is of another kind. */
    static StatedFact denied(boolean sure, String key, Object... values) {
        PressureLevel strong = sure ? PressureLevel.ERROR : PressureLevel.WARNING;
        return of(FactState.CONTRADICTED, PressureLevel.NONE, strong, key, values);
    }

    private static StatedFact of(
            FactState state, PressureLevel weak, PressureLevel strong, String key, Object... values) {
        return new StatedFact(state, key, List.of(values), Optional.empty(), weak, strong);
    }

    StatedFact at(String location) {
        return new StatedFact(state, key, values, Optional.of(location), weak, strong);
    }

    boolean is(FactState other) {
        return state == other;
    }
}
