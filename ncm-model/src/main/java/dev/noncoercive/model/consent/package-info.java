/**
 * What the person said: consent, allowances, quiet hours and pauses.
 *
 * <p>{@link dev.noncoercive.model.consent.Consent} is the record of a permission,
 * {@link dev.noncoercive.model.consent.Allowance} how often, {@link dev.noncoercive.model.consent.Preferences} the person's
 * overall word, {@link dev.noncoercive.model.consent.PersonAct} a single thing a person did. For example,
 * {@code Allowance.of(2, Duration.ofDays(30))} allows two contacts in any thirty days.
 */
@NullMarked
package dev.noncoercive.model.consent;

import org.jspecify.annotations.NullMarked;
