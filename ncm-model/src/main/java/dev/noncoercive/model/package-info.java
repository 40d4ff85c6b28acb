/**
 * The words every other package uses: who speaks, who is spoken to, where, why and about what.
 *
 * <p>Start with {@link dev.noncoercive.model.PersonId} and {@link dev.noncoercive.model.SenderId}; consent and allowances
 * are in {@link dev.noncoercive.model.consent}, what is said in {@link dev.noncoercive.model.invitation}. For example,
 * {@code Channel.EMAIL} is where, {@code Purpose.NEWSLETTER} is why, {@code Topic.of("bread")} is about what.
 */
@ModelStyle
@NullMarked
package dev.noncoercive.model;

import org.jspecify.annotations.NullMarked;
