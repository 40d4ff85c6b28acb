/**
 * Reads and writes ncm documents, strictly: unknown, missing, null, duplicate and mistyped fields are errors with a place.
 *
 * <p>For example, {@code Documents.yaml().read(text, Campaign.class)} gives a
 * {@link dev.noncoercive.jackson3.Document} or throws a {@link dev.noncoercive.jackson3.DocumentException}.
 */
@NullMarked
package dev.noncoercive.jackson3;

import org.jspecify.annotations.NullMarked;
