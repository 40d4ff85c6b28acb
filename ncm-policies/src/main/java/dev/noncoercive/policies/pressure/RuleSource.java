package dev.noncoercive.policies.pressure;

import java.util.List;

/**
 * One rule as its file has it.
 *
 * @param patterns  the sequences that it takes
 * @param unless  the words around that silence it
 * @param bad  examples that it takes
 * @param good  examples that it leaves
 */
record RuleSource(
        Rule rule, List<List<Item>> patterns, List<Surrounding> unless, List<String> bad, List<String> good) {}
