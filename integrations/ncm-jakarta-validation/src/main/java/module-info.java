/** Policies as constraints of Jakarta Validation. */
module dev.noncoercive.validation {
    requires transitive dev.noncoercive.policies;
    requires transitive jakarta.validation;
    requires static org.jspecify;

    exports dev.noncoercive.validation;

    // validators are made by reflection
    opens dev.noncoercive.validation;
}
