/** Checks what other tools export, as it is. */
module dev.noncoercive.exports {
    requires transitive dev.noncoercive.policies;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports dev.noncoercive.exports;
}
