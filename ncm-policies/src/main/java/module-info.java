/**
 * The judgement: policies and reports, the contact decision and its gate, the audit. It adds no dependency to the model.
 */
module dev.noncoercive.policies {
    requires transitive dev.noncoercive.model;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.noncoercive.policies;
    exports dev.noncoercive.policies.audit;
    exports dev.noncoercive.policies.contact;
    exports dev.noncoercive.policies.mapping;
    exports dev.noncoercive.policies.pressure;
    exports dev.noncoercive.policies.profile;
    exports dev.noncoercive.policies.report;
    exports dev.noncoercive.policies.trial;

    uses dev.noncoercive.policies.Policy;
}
