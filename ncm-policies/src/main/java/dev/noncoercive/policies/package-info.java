/**
 * Policies: pure rules that look at a campaign and say what holds, what does not and what cannot be said.
 *
 * x
 */
@PoliciesStyle
@NullMarked
package dev.noncoercive.policies;

import org.jspecify.annotations.NullMarked;
