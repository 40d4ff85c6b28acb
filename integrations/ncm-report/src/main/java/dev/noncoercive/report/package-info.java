/**
 * Reports as a page: {@link dev.noncoercive.report.HtmlReport} shows where the findings stand and marks the words concerned.
 */
@NullMarked
package dev.noncoercive.report;

import org.jspecify.annotations.NullMarked;
