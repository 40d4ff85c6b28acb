package dev.noncoercive.cli;

/** How the result of a check is printed. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    HTML,
    JUNIT
}
