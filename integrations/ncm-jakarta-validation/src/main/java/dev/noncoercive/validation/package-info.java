/**
 * Policies as constraints of Jakarta Validation: annotate your own classes, and violations stand at your own properties.
 *
 * <p>{@link dev.noncoercive.validation.NonCoercive} asks any policies of a whole object; the others ask one of a property or two. For
 * example, {@code @NoPressure String headline}.
 *
 * <p>What is not known is no violation: a constraint has no word for an open question, a report has.
 */
@NullMarked
package dev.noncoercive.validation;

import org.jspecify.annotations.NullMarked;
