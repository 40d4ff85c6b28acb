package dev.noncoercive.exports;

import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a field is: the first of some places that says something, and what its words mean.
 *
 * @param field  the field of ours, not null
 * @param places  one place or more, not null
 * @param words  from words of theirs to words of ours, not null
 */
record FieldRule(MappedField<?> field, List<Place> places, Map<String, String> words) {
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

    void map(CampaignMapping.Builder<Export> mapping) {
        map(mapping, field);
    }

    private <V> void map(CampaignMapping.Builder<Export> mapping, MappedField<V> of) {
        mapping.map(of, places.get(0).pointer(), export -> value(of, export));
    }

    <V> @Nullable V value(MappedField<V> of, Export export) {
        Optional<Node> node = node(export);
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
