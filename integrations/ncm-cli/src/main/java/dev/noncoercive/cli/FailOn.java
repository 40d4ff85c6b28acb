package dev.noncoercive.cli;

import dev.noncoercive.model.finding.Report;
import dev.noncoercive.model.finding.Severity;
import dev.noncoercive.model.finding.Verdict;

/** The least that a report must hold for the exit code to be 1. */
enum FailOn {
    UNKNOWN,
    INFO,
    WARNING,
    ERROR;

    boolean isMetBy(Report report) {
        boolean open = this == UNKNOWN && report.count(Verdict.UNKNOWN) > 0;
        return open || report.failures().stream().anyMatch(finding -> isMetBy(finding.severity()));
    }

    private boolean isMetBy(Severity severity) {
        return switch (this) {
            case UNKNOWN, INFO -> true;
            case WARNING -> severity != Severity.INFO;
            case ERROR -> severity == Severity.ERROR;
        };
    }
}
