/** Strict reading and writing of ncm documents with Jackson 2: JSON. */
@SuppressWarnings("module") // the digit is the Jackson it is for
module dev.noncoercive.jackson2 {
    requires transitive dev.noncoercive.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires static org.jspecify;

    exports dev.noncoercive.jackson2;

    // the sets that refuse repeated values are made by reflection
    opens dev.noncoercive.jackson2 to
            com.fasterxml.jackson.databind;
}
