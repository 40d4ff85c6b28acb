package dev.noncoercive.jackson3;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.noncoercive.model.document.DocumentKind;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Derives the JSON Schema of a document from the types of the model, which stay the one place for each fact. */
final class SchemaWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private SchemaWriter() {}

    /** The schema of a whole document. */
    static ObjectNode of(DocumentKind kind) {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode fields = writer.object(kind.root(), Root.FIELD, kind.schema());
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://noncoercive.dev/schema/" + kind.schema());
        schema.put("title", kind.schema());
        schema.setAll(fields);
        return writer.withDefinitions(schema);
    }

    /** The schema of a value of any type of the model. */
    static ObjectNode ofFragment(Class<?> type) {
        SchemaWriter writer = new SchemaWriter();
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.setAll(writer.of(type));
        return writer.withDefinitions(schema);
    }

    private ObjectNode withDefinitions(ObjectNode schema) {
        ObjectNode all = MAPPER.createObjectNode();
        definitions.forEach(all::set);
        if (!definitions.isEmpty()) {
            schema.set("$defs", all);
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        Optional<ObjectNode> scalar = SchemaScalars.of(plain);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        define(plain);
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + plain.getSimpleName());
    }

    private ObjectNode ofGeneric(Class<?> type, Type... arguments) {
        if (type == Optional.class) {
            return of(arguments[0]);
        }
        ObjectNode schema = MAPPER.createObjectNode();
        if (Map.class.isAssignableFrom(type)) {
            schema.put("type", "object");
            schema.set("propertyNames", of(arguments[0]));
            schema.set("additionalProperties", of(arguments[1]));
        } else if (Collection.class.isAssignableFrom(type)) {
            schema.put("type", "array");
            schema.set("items", of(arguments[0]));
            if (Set.class.isAssignableFrom(type)) {
                schema.put("uniqueItems", true);
            }
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
        return schema;
    }

    private void define(Class<?> type) {
        Class<?> other = named.putIfAbsent(type.getSimpleName(), type);
        if (other == null) {
            definitions.put(type.getSimpleName(), definition(type));
        } else if (other != type) {
            throw new IllegalStateException("two types share a name: " + type + " and " + other);
        }
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode schema = MAPPER.createObjectNode();
            ArrayNode words = schema.putArray("enum");
            ScalarTexts.words(type).keySet().forEach(words::add);
            return schema;
        }
        JsonSubTypes kinds = type.getAnnotation(JsonSubTypes.class);
        if (kinds == null || carrier(type).isPresent()) {
            return kindOf(type)
                    .map(kind -> object(type, kind.getKey(), kind.getValue()))
                    .orElseGet(() -> object(type));
        }
        ObjectNode schema = MAPPER.createObjectNode();
        ArrayNode each = schema.putArray("oneOf");
        for (JsonSubTypes.Type kind : kinds.value()) {
            each.add(of((Type) kind.value().getSuperclass()));
        }
        return schema;
    }

    /** The field that names the kind of a value of a closed type, and what it says. */
    private static Optional<Map.Entry<String, String>> kindOf(Class<?> type) {
        JsonSubTypes kinds = type.getSuperclass().getAnnotation(JsonSubTypes.class);
        if (kinds == null) {
            return Optional.empty();
        }
        String field = Objects.requireNonNull(type.getSuperclass().getAnnotation(JsonTypeInfo.class))
                .property();
        return Arrays.stream(kinds.value())
                .filter(kind -> type.isAssignableFrom(kind.value()))
                .map(kind -> Map.entry(field, kind.name()))
                .findFirst();
    }

    /** The fields of a type; with a constant field first, if one is given. */
    private ObjectNode object(Class<?> type, String... constant) {
        ObjectNode properties = MAPPER.createObjectNode();
        ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
        ArrayNode required = MAPPER.createArrayNode();
        if (constant.length > 0) {
            properties.putObject(constant[0]).put("const", constant[1]);
            required.add(constant[0]);
        }
        setters(type).forEach((name, setter) -> {
            ObjectNode property = of(setter.getGenericParameterTypes()[0]);
            SchemaScalars.bounds(type.getSimpleName() + "." + name).forEach(property::set);
            properties.set(name, property);
            if (setter.getAnnotation(JsonProperty.class).required()) {
                required.add(name);
            }
        });
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    /** The setters of the generated carrier, in the order in which the fields are written. */
    private static Map<String, Method> setters(Class<?> type) {
        Class<?> carrier = carrier(type).orElseThrow(() -> new IllegalArgumentException("cannot be read: " + type));
        Map<String, Method> byName = new LinkedHashMap<>();
        Map<String, Method> found = new TreeMap<>();
        for (Method method : carrier.getMethods()) {
            JsonProperty property = method.getAnnotation(JsonProperty.class);
            if (property != null && method.getParameterCount() == 1) {
                found.put(property.value(), method);
            }
        }
        Stream.concat(order(type).stream().filter(found::containsKey), found.keySet().stream())
                .forEach(name -> byName.put(name, Objects.requireNonNull(found.get(name))));
        return byName;
    }

    /** The order in which a type says that it is written. */
    static List<String> order(Class<?> type) {
        JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
        return order == null ? List.of() : List.of(order.value());
    }

    /** The fields that a type has. */
    static Set<String> fields(Class<?> type) {
        return carrier(type).isPresent() ? setters(type).keySet() : Set.of();
    }

    private static Optional<Class<?>> carrier(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .filter(parameter -> parameter.getSimpleName().equals("Json"))
                .findFirst();
    }
}
