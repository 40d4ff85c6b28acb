/**
 * Trains the score for pressure in text and measures the whole check.
 *
 * <p>{@link dev.noncoercive.policies.pressure.ModelTrainer} writes the model, {@link
 * dev.noncoercive.policies.pressure.PressureTable} writes the tables of {@code docs/reference/pressure.md}. It lives in the
 * package it measures, to reach the tokens.
 */
@NullMarked
package dev.noncoercive.policies.pressure;

import org.jspecify.annotations.NullMarked;
