/**
 * The kinds of documents that ncm reads and writes, each with a name and a version that last.
 *
 * <p>The key type is {@link dev.noncoercive.model.document.DocumentKind}: {@code DocumentKind.CAMPAIGN.schema()} is
 * {@code ncm/campaign/1}, the first field of every campaign file.
 */
@NullMarked
package dev.noncoercive.model.document;

import org.jspecify.annotations.NullMarked;
