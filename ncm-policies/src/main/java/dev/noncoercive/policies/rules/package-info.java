/** The policies of the standard catalogue, one class each. Not exported: use them through a policy set. */
@NullMarked
package dev.noncoercive.policies.rules;

import org.jspecify.annotations.NullMarked;
