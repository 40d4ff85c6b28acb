/**
 * Timelines with the right answers, and a runner that asks a gate the same questions.
 *
 * <p>{@link dev.noncoercive.store.testkit.Timelines} reads them, {@link dev.noncoercive.store.testkit.TimelineRunner} runs
 * them. Any gate that is told the same acts must give the same answers.
 */
@NullMarked
package dev.noncoercive.store.testkit;

import org.jspecify.annotations.NullMarked;
