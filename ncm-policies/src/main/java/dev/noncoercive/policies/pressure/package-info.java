/**
 * Pressure in text: finds the words of an invitation that press, and the words that take pressure away.
 *
 * <p>{@link dev.noncoercive.policies.pressure.PressureCheck#standard} holds the rules for English, Italian and Spanish;
 * {@link dev.noncoercive.policies.pressure.PressureReport} says what was found, where, why and how to say it gently. For
 * example, "Hurry, only 3 left!" gets two findings, each with its span, and the facts they would need to be fair.
 */
@NullMarked
package dev.noncoercive.policies.pressure;

import org.jspecify.annotations.NullMarked;
