/**
 * What happened: messages handed over to a person, and the acts and contacts of people as one document.
 *
 * <p>See {@link dev.noncoercive.model.contact.Contact} and {@link dev.noncoercive.model.contact.ContactRecord}. For example, a
 * contact says that {@code ada} was sent the {@code newsletter} by {@code corner-bakery} on 3 November.
 */
@NullMarked
package dev.noncoercive.model.contact;

import org.jspecify.annotations.NullMarked;
