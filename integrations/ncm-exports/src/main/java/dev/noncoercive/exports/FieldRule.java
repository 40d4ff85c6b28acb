package dev.noncoercive.exports;

import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a field is: the first of some places that says something, what is shown with it, and what its words mean.
 *
 * @param field  the field of ours, not null
 * @param places  one place or more, not null
 * @param added  places whose words are shown with it, such as those of buttons; a step {@code *} stands for all there are; not null
 * @param words  from words of theirs to words of ours, not null
 */
record FieldRule(MappedField<?> field, List<Place> places, List<Place> added, Map<String, String> words) {
    /** A part of what it says: where, and how many characters of the field stand before it. */
    record Part(String pointer, int before) {}

    /**
     * The same field in one variant; where it has fewer variants than others, the last of them stands for the rest. A place of
     * variants that are not there is passed over.
     */
    FieldRule ofVariant(int number, Export export) {
        List<Place> ofOne = places.stream()
                .flatMap(place -> place.isOfVariants() ? ofVariant(place, number, export).stream() : Stream.of(place))
                .toList();
        return ofOne.equals(places) ? this : new FieldRule(field, ofOne, added, words);
    }

    private static Optional<Place> ofVariant(Place place, int number, Export export) {
        List<String> names = variants(place, export);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(place.ofVariant(names.get(Math.min(number, names.size() - 1))));
    }

    /** How many variants there are of it, 0 where it has none. */
    int variants(Export export) {
        return places.stream()
                .filter(Place::isOfVariants)
                .mapToInt(place -> variants(place, export).size())
                .max()
                .orElse(0);
    }

    private static List<String> variants(Place place, Export export) {
        return export.root().at(place.aroundVariants()).stream()
                .flatMap(around -> around.names().stream())
                .toList();
    }

    /** Where it is said, or empty when it is not. */
    Optional<Node> node(Export export) {
        Optional<Node> said = Optional.empty();
        for (Place place : places) {
            if (said.isEmpty() && export.has(place.pointer())) {
                said = export.require(place).filter(node -> !node.isNothing());
            }
        }
        return said;
    }

    /** The place whose value was taken, the first when there is none. */
    String pointer(Export export) {
        return places.stream()
                .filter(place -> export.root()
                        .at(place.pointer())
                        .filter(node -> !node.isNothing())
                        .isPresent())
                .findFirst()
                .orElse(places.get(0))
                .pointer();
    }

    List<Place> allPlaces() {
        return Stream.concat(places.stream(), added.stream()).toList();
    }

    /** What is shown with it, in order. */
    private List<String> addedPointers(Export export) {
        return added.stream()
                .flatMap(place -> export.root().pointers(place.pointer()).stream())
                .filter(pointer -> export.root()
                        .at(pointer)
                        .filter(node -> node.shape() == Node.Shape.VALUE && !node.isNothing())
                        .isPresent())
                .toList();
    }

    /** The part in which a character of the field stands; the place of the field when nothing is added. */
    Part partAt(int character, Export export) {
        List<String> pointers = new ArrayList<>();
        node(export).ifPresent(node -> pointers.add(pointer(export)));
        pointers.addAll(addedPointers(export));
        Part found = new Part(pointer(export), 0);
        int before = 0;
        for (String pointer : pointers) {
            String text = export.root().at(pointer).orElseThrow().text();
            if (before <= character) {
                found = new Part(pointer, before);
            }
            before += text.length() + 1;
        }
        return found;
    }

    void map(CampaignMapping.Builder<Export> mapping) {
        map(mapping, field);
    }

    private <V> void map(CampaignMapping.Builder<Export> mapping, MappedField<V> of) {
        mapping.map(of, places.get(0).pointer(), export -> value(of, export));
    }

    /** What it says, with what is shown with it in lines of its own. */
    private Optional<Node> withAdded(Export export) {
        Optional<Node> node = node(export);
        List<Node> shown = new ArrayList<>();
        node.ifPresent(shown::add);
        addedPointers(export).forEach(pointer -> export.root().at(pointer).ifPresent(shown::add));
        if (shown.isEmpty() || (shown.size() == 1 && node.isPresent())) {
            return node;
        }
        String text = String.join("\n", shown.stream().map(Node::text).toList());
        return Optional.of(new Node(Node.Shape.VALUE, shown.get(0).line(), text));
    }

    <V> @Nullable V value(MappedField<V> of, Export export) {
        Optional<Node> node = withAdded(export);
        if (node.isEmpty()) {
            return null;
        }
        List<String> texts = node
                .get()
                .texts()
                .orElseThrow(() ->
                        new ExportException(node.get(), "cannot be `" + of + "`: it must be a value or a list of them"))
                .stream()
                .map(text -> words.getOrDefault(text, text))
                .toList();
        try {
            return of.read(texts);
        } catch (IllegalArgumentException e) {
            throw new ExportException(node.get(), "cannot be `" + of + "`: it " + e.getMessage());
        }
    }
}
