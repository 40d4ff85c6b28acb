package dev.noncoercive.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of somebody else's document: an object, a list, a value or nothing, and the line it stands in. */
final class Node {
    /** What it is. */
    enum Shape {
        OBJECT,
        LIST,
        VALUE,
        NOTHING
    }

    private final Shape shape;
    private final int line;
    private final String text;
    private final Map<String, Node> parts = new LinkedHashMap<>();

    Node(Shape shape, int line, @Nullable String text) {
        this.shape = shape;
        this.line = line;
        this.text = text == null ? "" : text;
    }

    /** An object of several documents, each under its role. */
    static Node of(Map<String, Node> documents) {
        Node all = new Node(Shape.OBJECT, 1, null);
        all.parts.putAll(documents);
        return all;
    }

    /** Whether a part is new under its name. */
    boolean add(String nameOrIndex, Node part) {
        return parts.putIfAbsent(nameOrIndex, part) == null;
    }

    Shape shape() {
        return shape;
    }

    int line() {
        return line;
    }

    String text() {
        return text;
    }

    int size() {
        return parts.size();
    }

    Set<String> names() {
        return parts.keySet();
    }

    List<Node> children() {
        return List.copyOf(parts.values());
    }

    Optional<Node> child(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The part at a JSON Pointer. */
    Optional<Node> at(String pointer) {
        Optional<Node> node = Optional.of(this);
        for (String step : steps(pointer)) {
            node = node.flatMap(here -> here.child(step));
        }
        return node;
    }

    /** The places that a pointer means, in order, where a step {@code *} stands for each part. */
    List<String> pointers(String pointer) {
        List<String> found = List.of("");
        for (String step : steps(pointer)) {
            found = found.stream()
                    .flatMap(here -> at(here).stream()
                            .flatMap(node -> node.names().stream())
                            .filter(name -> step.equals("*") || step.equals(name))
                            .map(name -> here + step(name)))
                    .toList();
        }
        return found;
    }

    static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return List.of(pointer.substring(1).split("/", -1)).stream()
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether nothing is said: null, blank, or an empty list. */
    boolean isNothing() {
        return switch (shape) {
            case NOTHING -> true;
            case VALUE -> text.isBlank();
            case LIST -> parts.isEmpty();
            case OBJECT -> false;
        };
    }

    /** The value, or those of a list; empty where there are objects. */
    Optional<List<String>> texts() {
        if (shape == Shape.VALUE) {
            return Optional.of(List.of(text));
        }
        boolean values = shape == Shape.LIST && parts.values().stream().allMatch(part -> part.shape == Shape.VALUE);
        return values ? Optional.of(parts.values().stream().map(Node::text).toList()) : Optional.empty();
    }
}
