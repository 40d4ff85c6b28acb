/**
 * Reports and answers as people read them.
 *
 * <p>{@link dev.noncoercive.policies.report.TextReport} is made for a terminal: what, where, why, and how to mend it.
 * {@link dev.noncoercive.policies.report.DecisionText} tells an answer of the gate to developers,
 * {@link dev.noncoercive.policies.report.PersonText}, {@link dev.noncoercive.policies.report.FooterLine} and
 * {@link dev.noncoercive.policies.report.RecordText} speak to the person, in English, Italian and Spanish. For example, "You paused all
 * messages until Thursday 24 December 2026 at 00:00."
 */
@NullMarked
package dev.noncoercive.policies.report;

import org.jspecify.annotations.NullMarked;
