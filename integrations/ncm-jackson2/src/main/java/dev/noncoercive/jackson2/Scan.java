package dev.noncoercive.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the tokens of a document: refuses what no document may hold, whatever its type, and notes the place of each part
 * when asked to.
 */
final class Scan {
    static final int DEPTH_MAX = 64;
    private static final int DIGITS_MAX = 40;
    private static final int NAME_MAX = 256;

    private final JsonParser parser;
    private final String text;
    private final boolean keeps;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Part root;
    private boolean over;
    private Place start = new Place(1, 1);
    private boolean isObject;
    private @Nullable Place schemaAt;
    private @Nullable String schema;

    /** An object or list that is open. */
    private static final class Level {
        private final Set<String> names = new HashSet<>();
        private final @Nullable Part part;
        private @Nullable String name;
        private @Nullable Place nameAt;

        Level(@Nullable Part part) {
            this.part = part;
        }
    }

    private Scan(JsonParser parser, String text, boolean keeps) {
        this.parser = parser;
        this.text = text;
        this.keeps = keeps;
    }

    /** Refuses what no document may hold. */
    static Root check(JsonParser parser, String text) throws IOException {
        Scan scan = new Scan(parser, text, false);
        scan.run();
        return new Root(scan.start, scan.isObject, scan.schemaAt, scan.schema);
    }

    /** The parts of a document that {@link #check} has let through. */
    static Part parts(JsonParser parser, String text) throws IOException {
        Scan scan = new Scan(parser, text, true);
        scan.run();
        return scan.root == null ? new Part(new Place(1, 1), Part.Shape.OBJECT, "") : scan.root;
    }

    private void run() throws IOException {
        try (parser) {
            lookAtAll();
        } catch (StreamConstraintsException e) {
            throw new DocumentException(placeOf(parser.currentLocation()), "", Words.BEYOND_LIMITS);
        } catch (JsonProcessingException e) {
            throw new DocumentException(syntaxPlace(e), "", Words.syntax(String.valueOf(e.getOriginalMessage())));
        }
        if (!over) {
            throw new DocumentException(null, "", Words.empty());
        }
    }

    private Place syntaxPlace(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return placeOf(parser.currentLocation());
        }
        Place place = placeOf(location);
        String says = String.valueOf(e.getOriginalMessage());
        // of a control character, where it stands, not where it ends
        int back = says.startsWith("Illegal character") ? 1 : Words.backToNumber(says, text, location.getCharOffset());
        return new Place(place.line(), Math.max(1, place.column() - back));
    }

    private void lookAtAll() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                look(token);
            }
        } catch (DocumentException e) {
            readOn();
            throw e;
        }
    }

    /** What is not even well formed is said first, so that the answer does not hang on how far a parser looks ahead. */
    private void readOn() throws IOException {
        try {
            while (parser.nextToken() != null) {
                // only the form matters
            }
        } catch (StreamConstraintsException e) {
            // what was found before says it better
        }
    }

    private void look(JsonToken token) throws IOException {
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            levels.pop();
            over = levels.isEmpty();
            return;
        }
        Place place = placeOf(parser.currentTokenLocation());
        if (over) {
            throw new DocumentException(place, "", Words.TRAILING);
        }
        if (token == JsonToken.FIELD_NAME) {
            name(parser.currentName(), place);
        } else {
            value(token, place);
        }
    }

    private void name(String name, Place place) {
        if (name.length() > NAME_MAX) {
            throw new DocumentException(place, "", Words.tooLong("the name of a field", NAME_MAX, name.length()));
        }
        refuseHalves(name, place);
        Level level = levels.element();
        if (!level.names.add(name)) {
            throw refused(place, Words.fieldTwice(name));
        }
        level.name = name;
        level.nameAt = place;
    }

    private void value(JsonToken token, Place place) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            throw refused(place, Words.NULL);
        }
        if (token == JsonToken.VALUE_STRING) {
            refuseHalves(parser.getText(), place);
        }
        if (token.isNumeric() && parser.getTextLength() > DIGITS_MAX) {
            throw refused(place, Words.tooLong("a number", DIGITS_MAX, parser.getTextLength()));
        }
        noteRoot(token, place);
        Part part = keeps ? part(token, place) : null;
        if (token.isStructStart()) {
            if (levels.size() == DEPTH_MAX) {
                throw refused(place, Words.tooDeep(DEPTH_MAX));
            }
            levels.push(new Level(part));
        } else {
            over = levels.isEmpty();
        }
    }

    private void noteRoot(JsonToken token, Place place) throws IOException {
        if (levels.isEmpty()) {
            start = place;
            isObject = token == JsonToken.START_OBJECT;
        } else if (levels.size() == 1 && isObject && Root.FIELD.equals(levels.element().name)) {
            schemaAt = levels.element().nameAt;
            schema = token == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
    }

    private Part part(JsonToken token, Place place) throws IOException {
        Level level = levels.peek();
        Place at = level == null || level.nameAt == null ? place : level.nameAt;
        Part part = new Part(at, shape(token), token.isScalarValue() ? parser.getText() : "");
        if (level == null) {
            root = part;
        } else if (level.part != null) {
            level.part.add(level.name == null ? String.valueOf(level.part.size()) : level.name, part);
        }
        return part;
    }

    private static Part.Shape shape(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Part.Shape.OBJECT;
            case START_ARRAY -> Part.Shape.LIST;
            case VALUE_NUMBER_INT -> Part.Shape.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> Part.Shape.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Part.Shape.TRUTH_VALUE;
            default -> Part.Shape.TEXT;
        };
    }

    private void refuseHalves(String text, Place place) {
        if (Words.loneSurrogate(text) >= 0) {
            throw refused(place, Words.LONE_SURROGATE);
        }
    }

    private DocumentException refused(Place place, String problem) {
        return new DocumentException(
                place, parser.getParsingContext().pathAsPointer().toString(), problem);
    }

    private static Place placeOf(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
