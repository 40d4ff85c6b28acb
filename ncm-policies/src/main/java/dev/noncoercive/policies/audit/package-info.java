/**
 * Did we keep every promise? Who was contacted too often?
 *
 * <p>{@link dev.noncoercive.policies.audit.ContactAudit} puts every contact of a record to the same decision function that
 * the gate uses.
 */
@NullMarked
package dev.noncoercive.policies.audit;

import org.jspecify.annotations.NullMarked;
