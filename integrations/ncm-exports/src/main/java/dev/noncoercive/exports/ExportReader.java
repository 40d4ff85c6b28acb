package dev.noncoercive.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one document after the other, and puts those together that are of one campaign. */
final class ExportReader {
    private final MappingFile mapping;
    private final Map<String, Place> documents;
    private final Consumer<Export> check;
    private final List<Export> exports = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private Map<String, Node> group = new LinkedHashMap<>();
    private Map<String, String> files = new LinkedHashMap<>();
    private int unreadInGroup;

    /** With {@code check}, which refuses an export that has not what the mapping needs. */
    ExportReader(MappingFile mapping, Consumer<Export> check) {
        this.mapping = mapping;
        this.documents = mapping.documents();
        this.check = check;
    }

    void add(String file, Optional<String> text) {
        if (text.isEmpty()) {
            passOver();
            return;
        }
        try {
            Node node = node(file, text.get());
            if (documents.isEmpty()) {
                addExport(new Export(node, Map.of("", file)));
            } else {
                addToGroup(role(node), node, file);
            }
        } catch (ExportException e) {
            unreadable.add(file + ": " + e.getMessage());
            passOver();
        }
    }

    ExportBatch end() {
        endGroup();
        return new ExportBatch(exports, unreadable);
    }

    private Node node(String file, String text) {
        Node node = NodeReader.read(text, file.endsWith(".json"));
        if (node.shape() == Node.Shape.VALUE || node.shape() == Node.Shape.NOTHING) {
            throw new ExportException(node, "must hold an object of fields, but is a single value");
        }
        Optional<Place> within = mapping.within();
        if (within.isEmpty()) {
            return node;
        }
        try {
            return new Export(node, Map.of("", file)).require(within.get()).orElse(node);
        } catch (ExportException e) {
            throw new ExportException("the mapping's `within`: " + e.getMessage());
        }
    }

    private String role(Node node) {
        return documents.entrySet().stream()
                .filter(document -> node.at(document.getValue().pointer()).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ExportException("is no document of " + mapping.tool()
                        + " that is known here: it has none of "
                        + String.join(
                                ", ",
                                documents.values().stream()
                                        .map(place -> "`" + place.pointer() + "`")
                                        .toList())));
    }

    private void addToGroup(String role, Node node, String file) {
        if (group.containsKey(role)) {
            endGroup();
        }
        group.put(role, node);
        files.put(role, file);
        endFullGroup();
    }

    /** What cannot be read counts as one of its campaign, so that its neighbours are not put together with those of another. */
    private void passOver() {
        if (!documents.isEmpty()) {
            unreadInGroup++;
            endFullGroup();
        }
    }

    private void endFullGroup() {
        if (group.size() + unreadInGroup >= documents.size()) {
            endGroup();
        }
    }

    private void endGroup() {
        if (!group.isEmpty()) {
            addExport(new Export(Node.of(group), files));
        }
        group = new LinkedHashMap<>();
        files = new LinkedHashMap<>();
        unreadInGroup = 0;
    }

    private void addExport(Export export) {
        try {
            check.accept(export);
            exports.add(export);
        } catch (ExportException e) {
            unreadable.add(export.name() + ": " + e.getMessage());
        }
    }
}
