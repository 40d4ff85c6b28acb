/**
 * Parameters of law, mailbox providers and our own defaults, as data with source and dates.
 *
 * <p>A {@link dev.noncoercive.policies.profile.Profile} is a set of {@link dev.noncoercive.policies.profile.Row}s. All rows of all
 * profiles in use must hold, so one more profile can only tighten. For example, {@code Profile.of("it")}.
 */
@NullMarked
package dev.noncoercive.policies.profile;

import org.jspecify.annotations.NullMarked;
