/**
 * Writes consents as receipts that other systems read, and reads theirs. A receipt says what was given and when, never what
 * holds today.
 *
 * <p>Start with {@link dev.noncoercive.receipts.Receipts}. For example, {@code Receipts.read(text).givenAt()}.
 */
@NullMarked
package dev.noncoercive.receipts;

import org.jspecify.annotations.NullMarked;
