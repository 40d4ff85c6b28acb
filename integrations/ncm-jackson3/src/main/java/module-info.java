/** Strict reading and writing of ncm documents with Jackson 3: JSON and YAML. */
@SuppressWarnings("module") // the digit is the Jackson it is for
module dev.noncoercive.jackson3 {
    requires transitive dev.noncoercive.model;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports dev.noncoercive.jackson3;

    // the sets that refuse repeated values are made by reflection
    opens dev.noncoercive.jackson3 to
            tools.jackson.databind;
}
