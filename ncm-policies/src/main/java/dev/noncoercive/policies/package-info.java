/**
 * Policies: pure rules that look at a campaign and say what holds, what does not and what cannot be said.
 *
 * <p>{@link dev.noncoercive.policies.PolicySet#standard()} checks a campaign and returns a report; a
 * {@link dev.noncoercive.policies.Policy} of your own can be added. The gate is in
 * {@link dev.noncoercive.policies.contact}.
 */
@PoliciesStyle
@NullMarked
package dev.noncoercive.policies;

import org.jspecify.annotations.NullMarked;
