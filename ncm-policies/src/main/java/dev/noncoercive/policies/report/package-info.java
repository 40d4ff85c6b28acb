/**
 * Reports as people read them in a terminal.
 *
 * <p>{@link dev.noncoercive.policies.report.TextReport} is made for reading: what, where, why, and how to mend it.
 */
@NullMarked
package dev.noncoercive.policies.report;

import org.jspecify.annotations.NullMarked;
