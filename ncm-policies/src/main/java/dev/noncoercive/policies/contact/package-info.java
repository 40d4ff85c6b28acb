/**
 * May I contact this person, here, about this, now? If not: when?
 *
 * <p>{@link dev.noncoercive.policies.contact.ContactRules#decide} is the one decision function;
 * {@link dev.noncoercive.policies.contact.ContactGate} keeps what happened and hands out permits. For example, a third
 * newsletter under "two in thirty days" gets {@link dev.noncoercive.policies.contact.Later} with the first instant at which
 * it is allowed.
 */
@NullMarked
package dev.noncoercive.policies.contact;

import org.jspecify.annotations.NullMarked;
