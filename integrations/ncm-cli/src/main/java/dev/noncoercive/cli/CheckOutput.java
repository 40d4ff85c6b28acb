package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Report;
import java.util.List;

/**
 * What {@code --format json} prints, and {@code --compare} reads.
 *
 * @param schema  {@value #SCHEMA}
 * @param reports  a report for each document, in order
 * @param unreadable  what could not be read, and why
 */
record CheckOutput(String schema, List<Report> reports, List<String> unreadable) {
    static final String SCHEMA = "ncm/check-output/1";
}
