/**
 * For whom a campaign is: a declared tribe, what is known of it in four phases, and how it is known.
 *
 * <p>The key types are {@link dev.noncoercive.model.audience.AudienceProfile} and {@link dev.noncoercive.model.audience.Phase}. For example, for people of the valley who subscribed, known from twelve interviews.
 */
@NullMarked
package dev.noncoercive.model.audience;

import org.jspecify.annotations.NullMarked;
