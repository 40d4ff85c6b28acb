package dev.noncoercive.policies.pressure;

import java.util.Set;

/**
 * Words that mean much the same when somebody presses: {@code lose} is "lose", "forfeit", "miss". The same name stands for
 * the same thing in each language, so that what is learned of it in one holds in the others.
 *
 * @param words  words of up to four letters, and how longer ones begin, see {@link Stem}
 */
record Concept(String name, PressureLanguage language, Set<String> words) {}
