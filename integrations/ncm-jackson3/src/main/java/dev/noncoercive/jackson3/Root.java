package dev.noncoercive.jackson3;

import dev.noncoercive.model.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the root of a document, and in its field {@code schema}, which names its kind and is no part of the value.
 *
 * @param place  where the document begins
 * @param isObject  whether it has fields at all
 * @param schemaAt  where the kind is named, or null
 * @param schema  the kind it names, or null when that is no text
 */
record Root(
        Place place,
        boolean isObject,
        @Nullable Place schemaAt,
        @Nullable String schema) {
    static final String FIELD = "schema";

    /** Refuses a document that does not name this kind. What is no object at all is refused by its type. */
    void require(DocumentKind kind) {
        if (!isObject) {
            return;
        }
        String rule = "must be `" + kind.schema() + "`";
        if (schemaAt == null) {
            throw new DocumentException(place, "", "missing [" + FIELD + "], which " + rule);
        }
        if (!kind.schema().equals(schema)) {
            String actual = schema == null ? "no text" : "`" + schema + "`";
            throw new DocumentException(schemaAt, "/" + FIELD, FIELD + " " + rule + ", but was " + actual);
        }
    }
}
