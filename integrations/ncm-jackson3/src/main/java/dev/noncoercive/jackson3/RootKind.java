package dev.noncoercive.jackson3;

import dev.noncoercive.model.document.DocumentKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The field {@code schema} at the root of a document, which names its kind and is no part of the value. */
final class RootKind {
    private static final String FIELD = "schema";
    private static final String POINTER = "/" + FIELD;

    private RootKind() {}

    /** Refuses a document whose {@code schema} is missing or another than that of the kind. */
    static void check(DocumentKind kind, ObjectMapper mapper, String text, Map<String, Place> places) {
        if (!places.containsKey(POINTER)) {
            throw new DocumentException(
                    Optional.ofNullable(places.get("")),
                    "",
                    "missing [" + FIELD + "], which must be `" + kind.schema() + "`");
        }
        String actual = read(mapper, text);
        if (!kind.schema().equals(actual)) {
            throw new DocumentException(
                    Document.nearest(places, POINTER),
                    POINTER,
                    FIELD + " must be `" + kind.schema() + "`, but was `" + actual + "`");
        }
    }

    private static @Nullable String read(ObjectMapper mapper, String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().getNestingDepth() == 1
                        && FIELD.equals(parser.currentName())) {
                    parser.nextToken();
                    return parser.getString();
                }
            }
        }
        return null;
    }

    /** The same tokens without the field at the root. */
    static JsonParser without(JsonParser parser) {
        return new FilteringParserDelegate(
                parser, new WithoutRootField(), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true);
    }

    /** The value as an object that begins with the kind. */
    static ObjectNode with(DocumentKind kind, ObjectMapper mapper, Object value) {
        ObjectNode document = mapper.createObjectNode();
        document.put(FIELD, kind.schema());
        ObjectNode fields = mapper.valueToTree(value);
        return document.setAll(fields);
    }

    private static final class WithoutRootField extends TokenFilter {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return name.equals(FIELD) ? null : TokenFilter.INCLUDE_ALL;
        }

        @Override
        public TokenFilter includeElement(int index) {
            return TokenFilter.INCLUDE_ALL;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    }
}
