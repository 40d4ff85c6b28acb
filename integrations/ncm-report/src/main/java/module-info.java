/** Reports for the browser and for build servers, and the baseline of failures that are known. */
module dev.noncoercive.report {
    requires transitive dev.noncoercive.policies;
    requires java.xml;
    requires static org.jspecify;

    exports dev.noncoercive.report;
}
