/**
 * The words of non-coercive marketing as immutable types: who may be contacted, how often and about what, what an
 * invitation says, and what was exchanged. It judges nothing; {@code dev.noncoercive.policies} does.
 */
module dev.noncoercive.model {
    requires transitive com.fasterxml.jackson.annotation;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;
    requires static com.fasterxml.jackson.databind;

    exports dev.noncoercive.model;
    exports dev.noncoercive.model.audience;
    exports dev.noncoercive.model.campaign;
    exports dev.noncoercive.model.consent;
    exports dev.noncoercive.model.contact;
    exports dev.noncoercive.model.document;
    exports dev.noncoercive.model.enough;
    exports dev.noncoercive.model.finding;
    exports dev.noncoercive.model.invitation;
    exports dev.noncoercive.model.journey;
    exports dev.noncoercive.model.ledger;
    exports dev.noncoercive.model.scorecard;
    exports dev.noncoercive.model.stewardship;

    opens dev.noncoercive.model;
    opens dev.noncoercive.model.audience;
    opens dev.noncoercive.model.campaign;
    opens dev.noncoercive.model.consent;
    opens dev.noncoercive.model.contact;
    opens dev.noncoercive.model.document;
    opens dev.noncoercive.model.enough;
    opens dev.noncoercive.model.finding;
    opens dev.noncoercive.model.invitation;
    opens dev.noncoercive.model.journey;
    opens dev.noncoercive.model.ledger;
    opens dev.noncoercive.model.scorecard;
    opens dev.noncoercive.model.stewardship;
}
