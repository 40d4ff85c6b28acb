package dev.noncoercive.receipts;

import dev.noncoercive.jackson3.Document;
import dev.noncoercive.jackson3.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An object of a receipt, and errors that name the place of its fields. */
final class Fields {
    private final Document<JsonNode> document;
    private final String pointer;
    private final JsonNode node;

    Fields(Document<JsonNode> document, String pointer) {
        this.document = document;
        this.pointer = pointer;
        this.node = document.value().at(pointer);
        if (!node.isObject()) {
            throw refused("", "must be an object with fields");
        }
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** Refuses an object that lacks any of these fields, naming all that are missing. */
    void require(String... names) {
        List<String> missing =
                Arrays.stream(names).filter(Predicate.not(node::has)).toList();
        if (!missing.isEmpty()) {
            throw refused("", "missing " + missing);
        }
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw refused("/" + name, "must be text");
        }
        return value.stringValue();
    }

    Optional<String> textIfAny(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long whole(String name, String expected) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw refused("/" + name, expected);
        }
        return value.longValue();
    }

    boolean truth(String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw refused("/" + name, "must be true or false");
        }
        return value.booleanValue();
    }

    /** The texts of a list; a single text is a list of one. */
    List<String> texts(String name) {
        if (node.path(name).isString()) {
            return List.of(text(name));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (!element.isString()) {
                throw refused("/" + name, "must be a list of texts");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    Fields object(String name) {
        return new Fields(document, pointer + "/" + escaped(name));
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < list(name).size(); i++) {
            objects.add(new Fields(document, pointer + "/" + escaped(name) + "/" + i));
        }
        return objects;
    }

    private JsonNode list(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            throw refused("/" + name, "must be a list");
        }
        return list;
    }

    /** A value of the model, or an error in its words. */
    <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (RuntimeException e) {
            throw refused("/" + name, "is not understood");
        }
    }

    /** The fields that none of these names. */
    List<String> others(Set<String> known) {
        return node.propertyNames().stream()
                .filter(Predicate.not(known::contains))
                .sorted()
                .toList();
    }

    ReceiptException refused(String at, String problem) {
        String where = at.isEmpty() ? pointer : pointer + "/" + escaped(at.substring(1));
        return new ReceiptException(document.placeOf(where).orElse(new Place(1, 1)), where, problem);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
