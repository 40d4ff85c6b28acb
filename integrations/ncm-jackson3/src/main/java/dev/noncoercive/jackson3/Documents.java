package dev.noncoercive.jackson3;

import dev.noncoercive.model.document.DocumentKind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads and writes documents, as JSON or as YAML.
 *
 * <p>Limits: 10 million characters, 64 levels of nesting, numbers of 40 digits. YAML anchors, aliases, tags and merges are
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

    private static final int DEPTH_MAX = 64;
    private static final int DIGITS_MAX = 40;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxNumberLength(DIGITS_MAX)
            .maxDocumentLength(LENGTH_MAX)
            .build();
    private static final Documents JSON = new Documents(
            StrictMapper.configure(JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(LIMITS)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build()))
                    .build(),
            "JSON");
    private static final Documents YAML = new Documents(
            StrictMapper.configure(YAMLMapper.builder(YAMLFactory.builder()
                            .streamReadConstraints(LIMITS)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID, YAMLWriteFeature.USE_NATIVE_OBJECT_ID)
                            .loadSettings(LoadSettings.builder()
                                    .setCodePointLimit(LENGTH_MAX)
                                    .build())
                            .build()))
                    .build(),
            "YAML");

    private final ObjectMapper mapper;
    private final String format;

    private Documents(ObjectMapper mapper, String format) {
        this.mapper = mapper;
        this.format = format;
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
            throw new DocumentException(Optional.empty(), "", "the document is empty");
        }
        if (text.length() > LENGTH_MAX) {
            throw new DocumentException(
                    Optional.empty(),
                    "",
                    "the document must have " + LENGTH_MAX + " characters or less, but had " + text.length());
        }
        Map<String, Place> places = Places.scan(mapper, text, format);
        Optional<DocumentKind> kind = DocumentKind.of(type);
        kind.ifPresent(expected -> RootKind.check(expected, mapper, text, places));
        try (JsonParser tokens = mapper.createParser(text)) {
            return new Document<>(mapper.readValue(kind.isPresent() ? RootKind.without(tokens) : tokens, type), places);
        } catch (JacksonException e) {
            throw Explanation.of(e, places, format);
        }
    }

    /**
     * Writes a document that {@link #read} reads back as an equal value.
     *
     * @param value  a value of the model, not null
     * @return the text, not null
     */
    public String write(Object value) {
        return mapper.writeValueAsString(DocumentKind.of(value.getClass())
                .<Object>map(kind -> RootKind.with(kind, mapper, value))
                .orElse(value));
    }
}
