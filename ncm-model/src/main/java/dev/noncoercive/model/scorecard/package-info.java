/**
 * What counts as success: a human return that matters more, and a financial one.
 *
 * <p>The key types are {@link dev.noncoercive.model.scorecard.Scorecard} and {@link dev.noncoercive.model.scorecard.Metric}. For example, 60 % belonging and closeness, 40 % profit, over twelve months.
 */
@NullMarked
package dev.noncoercive.model.scorecard;

import org.jspecify.annotations.NullMarked;
