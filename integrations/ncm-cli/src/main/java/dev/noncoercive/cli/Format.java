package dev.noncoercive.cli;

/** How results are printed. */
enum Format {
    TEXT,
    JSON
}
