/** Reports for the browser, build servers and code hosts, and the baseline of failures that are known. */
module dev.noncoercive.report {
    requires transitive dev.noncoercive.policies;
    requires java.xml;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports dev.noncoercive.report;
}
