package dev.noncoercive.jackson2;

import java.util.HashMap;
import java.util.Map;

/** A part of a document as it stands in the text: where, in what shape, and how a short value was written. */
final class Part {
    /** What kind of value stands there. */
    enum Shape {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("text"),
        WHOLE_NUMBER("a number"),
        NUMBER("a number with decimals"),
        TRUTH_VALUE("true or false");

        final String words;

        Shape(String words) {
            this.words = words;
        }
    }

    private static final int WRITTEN_MAX = 60;

    private final Place place;
    private final Shape shape;
    private final String written;
    private final Map<String, Part> parts = new HashMap<>();

    Part(Place place, Shape shape, String written) {
        this.place = place;
        this.shape = shape;
        this.written = written.length() > WRITTEN_MAX ? written.substring(0, WRITTEN_MAX) + "…" : written;
    }

    void add(String nameOrIndex, Part part) {
        parts.put(nameOrIndex, part);
    }

    int size() {
        return parts.size();
    }

    boolean has(String name) {
        return shape == Shape.OBJECT && parts.containsKey(name);
    }

    /** The part at a JSON Pointer, or the nearest that holds it. */
    Part nearest(String pointer) {
        Part nearest = this;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Part next = nearest.parts.get(step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return nearest;
            }
            nearest = next;
        }
        return nearest;
    }

    Place place() {
        return place;
    }

    Shape shape() {
        return shape;
    }

    /** The value as written, cut after {@value #WRITTEN_MAX} characters; empty for objects and lists. */
    String written() {
        return written;
    }
}
