/**
 * Who makes, speaks and listens, who approved, and what care goes on beyond the sale.
 *
 * <p>The key types are {@link dev.noncoercive.model.stewardship.Stewardship} and {@link dev.noncoercive.model.stewardship.Programme}. For example, Anna makes, Bruno listens, the care team approved.
 */
@NullMarked
package dev.noncoercive.model.stewardship;

import org.jspecify.annotations.NullMarked;
