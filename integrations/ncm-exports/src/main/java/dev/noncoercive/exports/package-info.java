/**
 * Checks what other tools export: an {@link dev.noncoercive.exports.ExportMapping} says which place of their documents is which field of
 * ours, and findings come back at those places.
 *
 * <p>For example, {@code ExportMapping.of("mailchimp")}.
 */
@NullMarked
package dev.noncoercive.exports;

import org.jspecify.annotations.NullMarked;
