/**
 * Checks objects of your own: a {@link dev.noncoercive.policies.mapping.CampaignMapping} says which of their properties is which
 * {@link dev.noncoercive.policies.mapping.MappedField}, and findings come back at your own property names.
 *
 * <p>For example, {@code CampaignMapping.of(Mailing.class).subject("headline", Mailing::headline).build()}.
 */
@NullMarked
package dev.noncoercive.policies.mapping;

import org.jspecify.annotations.NullMarked;
