/**
 * The seven steps from making something great to closing where it fits.
 *
 * <p>The key types are {@link dev.noncoercive.model.journey.Journey} and {@link dev.noncoercive.model.journey.Step}. For example, a journey that was attuned before it educated.
 */
@NullMarked
package dev.noncoercive.model.journey;

import org.jspecify.annotations.NullMarked;
