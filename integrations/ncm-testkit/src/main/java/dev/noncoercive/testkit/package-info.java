/**
 * Generators of ncm values for property-based tests, found by type: with this jar on the test class path,
 * {@code @ForAll Allowance allowance} needs no further code.
 *
 * <p>{@link dev.noncoercive.testkit.ContactArbitraries} and
 * {@link dev.noncoercive.testkit.CampaignArbitraries} make the values. They draw from small worlds (two senders, three
 * topics), so that things meet, and prefer the edges: clock changes, wrapped nights, zero.
 */
@NullMarked
package dev.noncoercive.testkit;

import org.jspecify.annotations.NullMarked;
