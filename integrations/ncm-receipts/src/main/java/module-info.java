/** Consent receipts of other systems: Kantara CR v1.1 and ISO/IEC TS 27560 with DPV terms. */
module dev.noncoercive.receipts {
    requires transitive dev.noncoercive.model;
    requires dev.noncoercive.jackson3;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports dev.noncoercive.receipts;
}
