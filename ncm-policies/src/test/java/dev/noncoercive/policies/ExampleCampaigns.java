package dev.noncoercive.policies;

import dev.noncoercive.jackson3.DocumentException;
import dev.noncoercive.jackson3.Documents;
import dev.noncoercive.model.campaign.Campaign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Campaigns on which policies have something to say: the examples of the reference, alone and put together. Campaigns out of the blue
 * seldom fail, and hardly ever for want of one thing.
 */
final class ExampleCampaigns {
    private static final JsonMapper TREES = JsonMapper.builder().build();
    private static final List<ObjectNode> EXAMPLES = examples();

    private ExampleCampaigns() {}

    private static List<ObjectNode> examples() {
        PolicySet all = PolicySet.standard();
        String head = "schema: ncm/campaign/1\nname: an example\nsender: bakery\npurpose: newsletter\n";
        return all.infos().stream()
                .flatMap(info -> all.examples(info.id()).stream())
                .map(example -> Documents.yaml()
                        .read(head + example.yaml(), Campaign.class)
                        .value())
                .map(campaign -> TREES.readTree(Documents.json().write(campaign)))
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** One to three examples, put together. */
    static Arbitrary<ObjectNode> trees() {
        return Arbitraries.of(EXAMPLES).list().ofMinSize(1).ofMaxSize(3).map(ExampleCampaigns::together);
    }

    static Arbitrary<Campaign> campaigns() {
        return trees().map(tree -> read(tree).orElseThrow());
    }

    private static ObjectNode together(List<ObjectNode> examples) {
        ObjectNode all = examples.get(0).deepCopy();
        for (ObjectNode more : examples.subList(1, examples.size())) {
            ObjectNode larger = all.deepCopy();
            more.properties().forEach(field -> put(larger, field.getKey(), field.getValue()));
            all = read(larger).isPresent() ? larger : all;
        }
        return all;
    }

    private static void put(ObjectNode all, String name, JsonNode value) {
        if (all.get(name) instanceof ArrayNode list && value instanceof ArrayNode more) {
            list.addAll(more.deepCopy());
        } else if (!all.has(name)) {
            all.set(name, value.deepCopy());
        }
    }

    static Optional<Campaign> read(JsonNode tree) {
        try {
            return Optional.of(
                    Documents.json().read(tree.toString(), Campaign.class).value());
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /** The places of fields with one of these names, the deepest first. */
    static List<String> places(JsonNode tree, Collection<String> names) {
        Set<String> places = new TreeSet<>();
        collect(tree, "", Set.copyOf(names), places);
        List<String> deepestFirst = new ArrayList<>(places);
        deepestFirst.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return deepestFirst;
    }

    private static void collect(JsonNode node, String at, Set<String> names, Set<String> places) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                children.put(String.valueOf(i), node.get(i));
            }
        }
        children.forEach((name, child) -> {
            if (node.isObject() && names.contains(name)) {
                places.add(at + "/" + name);
            }
            collect(child, at + "/" + name, names, places);
        });
    }

    /** The campaign without what stands at a place, or empty when that cannot be left out. */
    static Optional<ObjectNode> without(ObjectNode tree, String place) {
        ObjectNode smaller = tree.deepCopy();
        JsonNode around = smaller.at(place.substring(0, place.lastIndexOf('/')));
        ((ObjectNode) around).remove(place.substring(place.lastIndexOf('/') + 1));
        return read(smaller).map(readable -> smaller);
    }

    /**
     * Ways to say more in a campaign: what an example says under one of these names is put where the campaign has the same kind of part
     * and says nothing under that name; empty where there is no such part.
     */
    static List<Function<ObjectNode, Optional<ObjectNode>>> ways(Collection<String> names) {
        return EXAMPLES.stream()
                .flatMap(example -> places(example, names).stream().map(place -> Graft.of(example, place)))
                .distinct()
                .<Function<ObjectNode, Optional<ObjectNode>>>map(graft -> graft::onto)
                .toList();
    }

    /** What some example says, and the kind of place it says it at: {@code /invitations/0/messages}. */
    private record Graft(String around, String name, JsonNode value) {
        static Graft of(ObjectNode example, String place) {
            int end = place.lastIndexOf('/');
            return new Graft(kind(place.substring(0, end)), place.substring(end + 1), example.at(place));
        }

        private static String kind(String place) {
            return place.replaceAll("/\\d+", "/*");
        }

        Optional<ObjectNode> onto(ObjectNode tree) {
            ObjectNode larger = tree.deepCopy();
            return objects(larger, "").stream()
                    .filter(place -> kind(place).equals(around))
                    .map(larger::at)
                    .map(ObjectNode.class::cast)
                    .filter(part -> !part.has(name))
                    .findFirst()
                    .map(part -> part.set(name, value.deepCopy()))
                    .flatMap(done -> read(larger))
                    .map(readable -> larger);
        }

        private static List<String> objects(JsonNode node, String at) {
            List<String> found = new ArrayList<>();
            if (node instanceof ObjectNode object) {
                found.add(at);
                object.properties()
                        .forEach(field -> found.addAll(objects(field.getValue(), at + "/" + field.getKey())));
            } else {
                for (int i = 0; i < node.size(); i++) {
                    found.addAll(objects(node.get(i), at + "/" + i));
                }
            }
            return found;
        }
    }
}
