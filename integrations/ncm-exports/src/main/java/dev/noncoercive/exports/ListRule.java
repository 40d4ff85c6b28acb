package dev.noncoercive.exports;

import dev.noncoercive.policies.mapping.CampaignMapping;
import dev.noncoercive.policies.mapping.MappedList;
import java.util.List;
import java.util.Optional;

/**
 * Where a list is, or an object whose fields are its elements, and what is in an element.
 *
 * @param list  what the elements are, not null
 * @param place  where it is, not null
 * @param fields  the fields of an element, not null
 */
record ListRule(MappedList list, Place place, List<FieldRule> fields) {
    List<Export> elements(Export export) {
        Optional<Node> node = export.has(place.pointer()) ? export.require(place) : Optional.empty();
        return node.map(Node::children).orElse(List.of()).stream()
                .map(export::part)
                .toList();
    }

    void map(CampaignMapping.Builder<Export> mapping) {
        CampaignMapping.Builder<Export> element = CampaignMapping.of(Export.class);
        fields.forEach(field -> field.map(element));
        mapping.each(list, place.pointer(), this::elements, element.build());
    }
}
