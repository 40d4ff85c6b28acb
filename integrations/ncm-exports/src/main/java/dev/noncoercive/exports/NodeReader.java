package dev.noncoercive.exports;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads JSON and YAML as they come, null included; what stands there twice is refused. */
final class NodeReader {
    private static final int LENGTH_MAX = 10_000_000;
    private static final int DEPTH_MAX = 64;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxStringLength(LENGTH_MAX)
            .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final TokenStreamFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(LIMITS)
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(LENGTH_MAX)
                    .setAllowDuplicateKeys(true) // refused below, with the same words as in JSON
                    .build())
            .build();

    private final JsonParser parser;

    private NodeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads JSON or YAML, as it looks. */
    static Node read(String text) {
        return read(text, false);
    }

    /** With {@code onlyJson}, YAML is refused. */
    static Node read(String text, boolean onlyJson) {
        if (text.length() > LENGTH_MAX) {
            throw new ExportException(
                    "a document must have " + LENGTH_MAX + " characters or less, but has " + text.length());
        }
        String start = text.stripLeading();
        boolean json = onlyJson || start.startsWith("{") || start.startsWith("[");
        try (JsonParser parser = (json ? JSON : YAML).createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new ExportException("the document is empty");
            }
            Node root = new NodeReader(parser).node();
            if (parser.nextToken() != null) {
                throw new ExportException(
                        "line " + parser.currentTokenLocation().getLineNr()
                                + ": there is more text after the end of the document");
            }
            return root;
        } catch (JacksonException e) {
            throw new ExportException("line "
                    + Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": not valid "
                    + (json ? "JSON" : "YAML"));
        }
    }

    private Node node() {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(line);
        }
        if (token == JsonToken.START_ARRAY) {
            return list(line);
        }
        return token == JsonToken.VALUE_NULL
                ? new Node(Node.Shape.NOTHING, line, null)
                : new Node(Node.Shape.VALUE, line, parser.getString());
    }

    private Node object(int line) {
        Node object = new Node(Node.Shape.OBJECT, line, null);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (!object.add(name, node())) {
                throw new ExportException("line " + at + ": the field `" + name + "` stands there twice");
            }
        }
        return object;
    }

    private Node list(int line) {
        Node list = new Node(Node.Shape.LIST, line, null);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(String.valueOf(list.size()), node());
        }
        return list;
    }
}
