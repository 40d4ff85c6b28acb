package dev.noncoercive.jackson3;

import dev.noncoercive.model.document.DocumentKind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads and writes documents, as JSON or as YAML.
 *
 * <p>Limits: 10 million characters, 64 levels of nesting, numbers of 40 digits, names of 256
 * characters. YAML anchors, aliases, tags and merges are
 * errors. For example, {@code Documents.json().write(campaign)}.
 *
 * <p>The root of a document of a {@link DocumentKind} begins with {@code schema}, its kind and version; it is written here and
 * required on reading. Values that are no kind are read and written as fragments, without it.
 *
 * <p>This type is immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Documents {
    /** The longest document that is read, in characters. */
    public static final int LENGTH_MAX = 10_000_000;

    // the scan refuses earlier, with better words; these stop what it never gets to see
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(Scan.DEPTH_MAX + 1)
            .maxNumberLength(LENGTH_MAX)
            .maxNameLength(LENGTH_MAX)
            .maxStringLength(LENGTH_MAX)
            .maxDocumentLength(LENGTH_MAX)
            .build();
    private static final LoadSettings YAML_SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LENGTH_MAX)
            .setAllowDuplicateKeys(true) // the scan refuses them, with the same words as in JSON
            .build();
    private static final Documents JSON = new Documents(
            StrictMapper.configure(JsonMapper.builder(
                            JsonFactory.builder().streamReadConstraints(LIMITS).build()))
                    .build(),
            false);
    private static final Documents YAML = new Documents(
            StrictMapper.configure(YAMLMapper.builder(YAMLFactory.builder()
                            .streamReadConstraints(LIMITS)
                            .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID, YAMLWriteFeature.USE_NATIVE_OBJECT_ID)
                            .loadSettings(YAML_SETTINGS)
                            .build()))
                    .build(),
            true);

    private final ObjectMapper mapper;
    private final ObjectWriter pretty;
    private final boolean isYaml;

    private Documents(ObjectMapper mapper, boolean isYaml) {
        this.mapper = mapper;
        this.isYaml = isYaml;
        this.pretty = mapper.writerWithDefaultPrettyPrinter();
    }

    /**
     * Documents as JSON.
     *
     * @return the reader and writer, not null
     */
    public static Documents json() {
        return JSON;
    }

    /**
     * Documents as YAML.
     *
     * @return the reader and writer, not null
     */
    public static Documents yaml() {
        return YAML;
    }

    /**
     * Reads a document.
     *
     * @param <T>  the type of the value
     * @param text  the whole text, at most {@value #LENGTH_MAX} characters, not null
     * @param type  what it should be, not null
     * @return the value and the places of its parts, not null
     * @throws DocumentException if it is anything else, naming the first thing that is wrong
     */
    public <T> Document<T> read(String text, Class<T> type) {
        Objects.requireNonNull(type, "type");
        if (text.isBlank()) {
            throw new DocumentException(null, "", Words.empty());
        }
        if (text.charAt(0) == '\uFEFF') {
            throw new DocumentException(new Place(1, 1), "", Words.BYTE_ORDER_MARK);
        }
        if (text.length() > LENGTH_MAX) {
            throw new DocumentException(null, "", Words.tooLong("the document", LENGTH_MAX, text.length()));
        }
        if (isYaml) {
            YamlMarks.refuseHalves(text);
        }
        Root root = Scan.check(parser(text), text, isYaml ? YamlMarks.of(text, YAML_SETTINGS) : Map.of());
        Optional<DocumentKind> kind = DocumentKind.of(type);
        kind.ifPresent(root::require);
        Supplier<Part> parts = () -> Scan.parts(parser(text), text);
        try {
            return new Document<>(reader(type, kind).readValue(parser(text)), parts);
        } catch (JacksonException e) {
            throw Explanation.of(e, parts.get());
        }
    }

    private JsonParser parser(String text) {
        return isYaml ? mapper.createParser(new WholeCharacters(text)) : mapper.createParser(text);
    }

    private ObjectReader reader(Class<?> type, Optional<DocumentKind> kind) {
        ObjectReader reader = mapper.readerFor(type);
        return kind.isPresent() ? reader.withHandler(new WithoutSchema()) : reader;
    }

    /**
     * Writes a document that {@link #read} reads back as an equal value.
     *
     * @param value  a value of the model, not null
     * @return the text, not null
     * @throws IllegalArgumentException if a text of the value holds half a character (a lone surrogate)
     */
    public String write(Object value) {
        return whole(pretty, value);
    }

    /**
     * The canonical form of a value: JSON without spaces, fields in the fixed order of their type, empty ones left out, texts as
     * they are with only quotes, backslashes and control characters escaped.
     *
     * <p>Equal values have the same canonical form, today and in later versions of the same document kind, whichever Jackson
     * writes it. Compare or hash its UTF-8 bytes. It is not the order of RFC 8785, which sorts fields by name.
     *
     * @param value  a value of the model, not null
     * @return one line of text, not null
     * @throws IllegalArgumentException if a text of the value holds half a character (a lone surrogate)
     */
    public static String canonical(Object value) {
        return whole(JSON.mapper.writer(), value);
    }

    private static String whole(ObjectWriter writer, Object value) {
        String text = writer.writeValueAsString(withSchema(Objects.requireNonNull(value, "value")));
        if (Words.loneSurrogate(text) >= 0) {
            throw new IllegalArgumentException("value " + Words.LONE_SURROGATE);
        }
        return text;
    }

    private static Object withSchema(Object value) {
        Optional<DocumentKind> kind = DocumentKind.of(value.getClass());
        if (kind.isEmpty()) {
            return value;
        }
        ObjectNode document =
                JSON.mapper.createObjectNode().put(Root.FIELD, kind.get().schema());
        return document.setAll((ObjectNode) JSON.mapper.valueToTree(value));
    }

    /** Passes over the field {@code schema} of the root, which has been looked at, and over no other. */
    private static final class WithoutSchema extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> reader,
                Object bean,
                String name) {
            return name.equals(Root.FIELD) && parser.streamReadContext().getNestingDepth() == 1;
        }
    }
}
