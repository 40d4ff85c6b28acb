package dev.noncoercive.exports;

import dev.noncoercive.policies.mapping.MappedField;
import dev.noncoercive.policies.mapping.MappedList;
import dev.noncoercive.policies.mapping.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a mapping file, and refuses what it does not know with the nearest right name. */
final class MappingFile {
    static final String SCHEMA = "ncm/mapping/1";
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "schema", "tool", "source", "documents", "within", "judgedElsewhere", "none", "words", "fields", "each"));

    private final Node root;
    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    private MappingFile(Node root) {
        this.root = root;
    }

    static MappingFile read(String text) {
        Node root = NodeReader.read(text);
        if (root.shape() != Node.Shape.OBJECT) {
            throw new ExportException(
                    root, "a mapping file must be an object, beginning with `schema: " + SCHEMA + "`");
        }
        String schema = root.child("schema").map(Node::text).orElse("");
        if (!schema.equals(SCHEMA)) {
            throw new ExportException(
                    root, "a mapping file must begin with `schema: " + SCHEMA + "`, but has `" + schema + "`");
        }
        for (String name : root.names()) {
            if (!KNOWN.contains(name)) {
                throw new ExportException(root.child(name).orElseThrow(), unknown(name, KNOWN));
            }
        }
        MappingFile file = new MappingFile(root);
        file.readWords();
        return file;
    }

    private static String unknown(String name, Set<String> known) {
        return "`" + name + "` is unknown here; did you mean `"
                + NearestName.to(name, known).orElse("") + "`?";
    }

    private void readWords() {
        root.child("words").ifPresent(all -> {
            for (String name : all.names()) {
                Node one = all.child(name).orElseThrow();
                field(name, one);
                Map<String, String> meanings = new LinkedHashMap<>();
                one.names()
                        .forEach(word ->
                                meanings.put(word, one.child(word).orElseThrow().text()));
                words.put(name, meanings);
            }
        });
    }

    String tool() {
        return root.child("tool").map(Node::text).orElse("mapping");
    }

    Optional<Place> within() {
        return root.child("within").map(Place::of);
    }

    /** The documents of one campaign: the role of each, and a place that it alone has. */
    Map<String, Place> documents() {
        Map<String, Place> documents = new LinkedHashMap<>();
        root.child("documents")
                .ifPresent(all -> all.names()
                        .forEach(role ->
                                documents.put(role, Place.of(all.child(role).orElseThrow()))));
        return documents;
    }

    List<String> judgedElsewhere() {
        return root.child("judgedElsewhere").flatMap(Node::texts).orElse(List.of());
    }

    List<MappedField<?>> none() {
        List<MappedField<?>> none = new ArrayList<>();
        root.child("none").ifPresent(node -> node.children().forEach(name -> none.add(field(name.text(), name))));
        return none;
    }

    List<FieldRule> fields() {
        return root.child("fields").map(this::fields).orElse(List.of());
    }

    List<ListRule> lists() {
        List<ListRule> lists = new ArrayList<>();
        root.child("each").ifPresent(each -> {
            for (String name : each.names()) {
                Node node = each.child(name).orElseThrow();
                Node at = node.child("at").orElseThrow(() -> new ExportException(node, "`" + name + "` must say `at`"));
                Node inside = node.child("fields")
                        .orElseThrow(() -> new ExportException(node, "`" + name + "` must say `fields`"));
                lists.add(new ListRule(list(name, node), requireNoVariants(Place.of(at), at), inElement(inside)));
            }
        });
        return lists;
    }

    private List<FieldRule> inElement(Node inside) {
        List<FieldRule> rules = fields(inside);
        rules.forEach(rule -> rule.places().forEach(place -> requireNoVariants(place, inside)));
        return rules;
    }

    private static Place requireNoVariants(Place place, Node written) {
        if (place.isOfVariants()) {
            throw new ExportException(
                    written,
                    "`" + place.pointer() + "` must not have a step `*`: only fields outside `each` have variants");
        }
        return place;
    }

    private static MappedList list(String name, Node node) {
        Set<String> known = new TreeSet<>();
        Stream.of(MappedList.values()).forEach(list -> known.add(list.name().toLowerCase(Locale.ROOT)));
        if (!known.contains(name)) {
            throw new ExportException(node, unknown(name, known));
        }
        return MappedList.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private List<FieldRule> fields(Node all) {
        List<FieldRule> rules = new ArrayList<>();
        for (String name : all.names()) {
            Node node = all.child(name).orElseThrow();
            List<Node> written = node.shape() == Node.Shape.LIST ? node.children() : List.of(node);
            List<Place> places = written.stream()
                    .filter(one -> !Place.isAdded(one))
                    .map(Place::of)
                    .toList();
            List<Place> added =
                    written.stream().filter(Place::isAdded).map(Place::ofAdded).toList();
            if (places.isEmpty()) {
                throw new ExportException(
                        node, "`" + name + "` must have a place; say that there is none under `none`");
            }
            if (places.stream().allMatch(Place::isOfVariants)) {
                throw new ExportException(
                        node,
                        "`" + name + "` must have a place without a step `*` too, for campaigns without variants");
            }
            MappedField<?> field = field(name, node);
            if (!field.isReadable()) {
                throw new ExportException(
                        node, "`" + name + "` cannot be read from text; give it in Java, with CampaignMapping");
            }
            rules.add(new FieldRule(field, places, added, words.getOrDefault(name, Map.of())));
        }
        return rules;
    }

    private static MappedField<?> field(String name, Node node) {
        try {
            return MappedField.named(name);
        } catch (IllegalArgumentException e) {
            throw new ExportException(node, String.valueOf(e.getMessage()));
        }
    }
}
