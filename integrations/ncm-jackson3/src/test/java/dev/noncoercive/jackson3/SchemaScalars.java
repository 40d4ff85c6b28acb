package dev.noncoercive.jackson3;

import dev.noncoercive.model.Channel;
import dev.noncoercive.model.Language;
import dev.noncoercive.model.PersonId;
import dev.noncoercive.model.Purpose;
import dev.noncoercive.model.SenderId;
import dev.noncoercive.model.Share;
import dev.noncoercive.model.Topic;
import dev.noncoercive.model.consent.Window;
import dev.noncoercive.model.invitation.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in documents as one text, number or truth value, and the bounds of fields. */
final class SchemaScalars {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LABEL = "^[^\\sA-Z@]{1,128}$";
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String DURATION = "P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,9})?S)?)?";
    private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?";

    /** Written so that every dialect of regular expressions reads them alike. */
    private static final Map<Class<?>, String> PATTERNS = Map.ofEntries(
            Map.entry(PersonId.class, "^[^\\s@]{1,128}$"),
            Map.entry(SenderId.class, LABEL),
            Map.entry(Channel.class, LABEL),
            Map.entry(Purpose.class, LABEL),
            Map.entry(Topic.class, LABEL),
            Map.entry(Language.class, "^[A-Za-z0-9-]{2,35}$"),
            Map.entry(Share.class, "^[0-9]{1,3}([.][0-9]{1,4})? %$"),
            Map.entry(Money.class, "^[A-Z]{3} -?[0-9]+([.][0-9]+)?$"),
            Map.entry(
                    Window.class,
                    "^(lifetime|calendar-(day|week(-from-(" + DAYS + "))?|month)(-gap-" + DURATION + ")?|" + DURATION
                            + ")$"),
            Map.entry(Instant.class, "^[+-]?[0-9]{4,10}-[0-9]{2}-[0-9]{2}T" + TIME + "(Z|[+-][0-9]{2}:[0-9]{2})$"),
            Map.entry(LocalDate.class, "^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}$"),
            Map.entry(LocalTime.class, "^" + TIME + "$"),
            Map.entry(Duration.class, "^" + DURATION + "$"),
            Map.entry(Period.class, "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"),
            Map.entry(ZoneId.class, "^[A-Za-z0-9+:/_~-]+$"),
            Map.entry(URI.class, "^\\S+$"));

    private static final Map<String, Map<String, JsonNode>> BOUNDS = readBounds();
    private static final Set<String> ASKED = new TreeSet<>();

    private SchemaScalars() {}

    static Optional<ObjectNode> of(Class<?> type) {
        ObjectNode schema = MAPPER.createObjectNode();
        if (PATTERNS.containsKey(type)) {
            return Optional.of(schema.put("type", "string").put("pattern", PATTERNS.get(type)));
        }
        if (type == String.class) {
            return Optional.of(schema.put("type", "string"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(schema.put("type", "boolean"));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(schema.put("type", "integer"));
        }
        return Optional.empty();
    }

    /** The bounds of a field, such as {@code Allowance.atMost}. */
    static Map<String, JsonNode> bounds(String field) {
        ASKED.add(field);
        return BOUNDS.getOrDefault(field, Map.of());
    }

    /** Bounds of fields that no schema has. */
    static Set<String> unused() {
        Set<String> unused = new TreeSet<>(BOUNDS.keySet());
        unused.removeAll(ASKED);
        return unused;
    }

    private static Map<String, Map<String, JsonNode>> readBounds() {
        Map<String, Map<String, JsonNode>> bounds = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(SchemaScalars.class.getResourceAsStream("schema-bounds.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(row -> bounds.computeIfAbsent(row[0], field -> new LinkedHashMap<>())
                            .put(row[1], IntNode.valueOf(Integer.parseInt(row[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bounds;
    }
}
