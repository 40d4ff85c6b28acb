package dev.noncoercive.policies.pressure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a rule file.
 *
 * @param category  empty for a relief
 * @param keeps  contexts that do not silence the rule: {@code negation}, {@code quotation}
 */
record Rule(
        String id,
        PressureLanguage language,
        Optional<PressureCategory> category,
        PressureLevel severity,
        Set<PressureField> where,
        PressureNeed needs,
        Optional<String> darkPattern,
        List<List<Item>> patterns,
        List<Surrounding> unless,
        Set<String> keeps,
        double weight,
        String why,
        String suggest,
        List<String> bad,
        List<String> good) {}
