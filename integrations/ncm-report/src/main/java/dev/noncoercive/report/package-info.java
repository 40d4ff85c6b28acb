/**
 * Reports for people and programs, and what changed since an earlier one.
 *
 * <p>{@link dev.noncoercive.report.HtmlReport} shows where the findings stand and marks the words concerned,
 * {@link dev.noncoercive.report.JUnitReport} is for build servers and {@link dev.noncoercive.report.SarifReport} for code hosts;
 * {@link dev.noncoercive.report.PersonPage} shows people their own record;
 * {@link dev.noncoercive.report.Baseline} and {@link dev.noncoercive.report.ReportComparison} look back. A report as JSON is a document of
 * its own, {@code ncm/report/1}, which the readers write and read.
 */
@NullMarked
package dev.noncoercive.report;

import org.jspecify.annotations.NullMarked;
