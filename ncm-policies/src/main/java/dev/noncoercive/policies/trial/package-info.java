/**
 * Tries policies of your own on examples: campaigns in, verdicts out.
 *
 * <p>{@link dev.noncoercive.policies.trial.PolicyTrial} is for tests, and needs no test library.
 */
@NullMarked
package dev.noncoercive.policies.trial;

import org.jspecify.annotations.NullMarked;
