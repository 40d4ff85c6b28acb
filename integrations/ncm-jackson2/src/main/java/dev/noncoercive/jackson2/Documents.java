package dev.noncoercive.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.noncoercive.model.document.DocumentKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes documents, as JSON.
 *
 * <p>Limits: 10 million characters, 64 levels of nesting, numbers of 40 digits, names of 256
 * characters. For example, {@code Documents.json().write(campaign)}.
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
    private static final Documents JSON = new Documents(StrictMapper.configure(JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build()))
            .build());

    private final ObjectMapper mapper;
    private final ObjectWriter pretty;

    private Documents(ObjectMapper mapper) {
        this.mapper = mapper;
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
        try {
            Root root = Scan.check(mapper.createParser(text), text);
            Optional<DocumentKind> kind = DocumentKind.of(type);
            kind.ifPresent(root::require);
            return new Document<>(reader(type, kind).<T>readValue(text), () -> parts(text));
        } catch (JsonProcessingException e) {
            throw Explanation.of(e, parts(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is not read from anywhere
        }
    }

    private Part parts(String text) {
        try {
            return Scan.parts(mapper.createParser(text), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String text;
        try {
            text = writer.writeValueAsString(withSchema(Objects.requireNonNull(value, "value")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // a value of the model can be written
        }
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
                JsonDeserializer<?> reader,
                Object bean,
                String name) {
            return name.equals(Root.FIELD) && parser.getParsingContext().getNestingDepth() == 1;
        }
    }
}
