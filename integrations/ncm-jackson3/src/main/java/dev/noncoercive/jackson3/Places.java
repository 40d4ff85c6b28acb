package dev.noncoercive.jackson3;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A first pass over the tokens of a document: where each part stands, and no part is null, an alias or tagged. */
final class Places {
    private Places() {}

    static Map<String, Place> scan(ObjectMapper mapper, String text, String format) {
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                look(parser, token, places);
            }
        } catch (JacksonException e) {
            throw Explanation.of(e, places, format);
        }
        return places;
    }

    private static void look(JsonParser parser, JsonToken token, Map<String, Place> places) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        Place place = placeOf(parser.currentTokenLocation());
        if (token == JsonToken.VALUE_NULL) {
            throw new DocumentException(
                    Optional.of(place), pointer, "must not be null; leave the field out if there is nothing to say");
        }
        if (parser instanceof YAMLParser yaml) {
            refuseReferences(yaml, place, pointer);
        }
        if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
            // the name of a field comes first and is the better place
            places.putIfAbsent(pointer, place);
        }
    }

    private static void refuseReferences(YAMLParser yaml, Place place, String pointer) {
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            throw new DocumentException(
                    Optional.of(place), pointer, "must not use YAML anchors or aliases; write the value out");
        }
        if (yaml.getTypeId() != null) {
            throw new DocumentException(Optional.of(place), pointer, "must not use YAML tags; write the value plainly");
        }
    }

    static Place placeOf(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
