/** Reports for the browser: one file, nothing to load, readable on a telephone. */
module dev.noncoercive.report {
    requires transitive dev.noncoercive.policies;
    requires static org.jspecify;

    exports dev.noncoercive.report;
}
