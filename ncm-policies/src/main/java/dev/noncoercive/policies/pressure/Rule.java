package dev.noncoercive.policies.pressure;

import java.util.Optional;
import java.util.Set;

/**
 * What is said of the words that a rule takes.
 *
 * @param number  its place among the rules
 * @param category  empty for a relief
 * @param from  from which score for mail prose on it warns, in a text of one sentence; 0 when it does not look at it
 * @param keeps  contexts that do not silence the rule: {@code negation}, {@code quotation}
 * @param weight  how sure the rule is by itself, from 0 to 1
 */
record Rule(
        int number,
        String id,
        PressureLanguage language,
        Optional<PressureCategory> category,
        PressureLevel severity,
        double from,
        Set<PressureField> where,
        PressureNeed needs,
        Optional<String> darkPattern,
        Set<String> keeps,
        double weight,
        String why,
        String suggest) {
    /** Whether it looks at texts that stand in a place. */
    boolean appliesTo(PressureField field) {
        return where.contains(field) || where.contains(PressureField.ANY);
    }

    /** Whether it is looked for only where the score for mail prose is high. */
    boolean candidate() {
        return from > 0;
    }

    /** Whether its words state the fact that they need; see {@link PressureFinding#statesItsFact}. */
    boolean statesItsFact() {
        return needs.isStatedBy(id);
    }
}
