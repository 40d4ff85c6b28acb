/**
 * What a policy saw: {@link dev.noncoercive.model.finding.Finding findings} with place, reason and help, collected in a
 * {@link dev.noncoercive.model.finding.Report}. For example, a deadline without a reason is a finding at
 * {@code /invitations/0/deadline}, standing on {@link dev.noncoercive.model.finding.Principle#OWN_TIME}.
 */
@NullMarked
package dev.noncoercive.model.finding;

import org.jspecify.annotations.NullMarked;
