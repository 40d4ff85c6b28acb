/**
 * Reads and writes ncm documents, strictly: unknown, missing, null, duplicate and mistyped fields are errors with a place.
 *
 * <p>For example, {@code Documents.json().read(text, Campaign.class)} gives a
 * {@link dev.noncoercive.jackson2.Document} or throws a {@link dev.noncoercive.jackson2.DocumentException}.
 */
@NullMarked
package dev.noncoercive.jackson2;

import org.jspecify.annotations.NullMarked;
