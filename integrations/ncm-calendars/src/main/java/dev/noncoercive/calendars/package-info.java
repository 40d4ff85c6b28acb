/**
 * Business days of countries and regions, from the public holidays of a kept library, Jollyday.
 *
 * <p>For example, {@code PolicySet.standard().with(PublicHolidays.of("CA"))}.
 */
@NullMarked
package dev.noncoercive.calendars;

import org.jspecify.annotations.NullMarked;
