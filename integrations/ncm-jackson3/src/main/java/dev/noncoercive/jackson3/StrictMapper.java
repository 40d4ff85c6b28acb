package dev.noncoercive.jackson3;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** The settings that make a mapper refuse what it would otherwise guess. */
final class StrictMapper {
    private static final JsonInclude.Value ALWAYS =
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);

    private StrictMapper() {}

    static <B extends MapperBuilder<?, B>> B configure(B builder) {
        return builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                // a mandatory text may be empty, and is written all the same
                .withConfigOverride(String.class, text -> text.setIncludeAsProperty(ALWAYS))
                .addModule(module());
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("ncm-strict");
        module.setDeserializers(new Scalars());
        module.setSerializers(scalarWriters());
        return module.addAbstractTypeMapping(Set.class, StrictSets.Linked.class)
                .addAbstractTypeMapping(SortedSet.class, StrictSets.Sorted.class)
                .addAbstractTypeMapping(NavigableSet.class, StrictSets.Sorted.class);
    }

    private static SimpleSerializers scalarWriters() {
        SimpleSerializers writers = new SimpleSerializers();
        ScalarTexts.ALL.forEach(scalar -> writers.addSerializer(new ToText<>(scalar.type())));
        writers.addSerializer(new ToText<>(DayOfWeek.class));
        return writers;
    }

    /** Reads scalars and words of a list as they are written, and in no other way. */
    private static final class Scalars extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        Scalars() {
            ScalarTexts.ALL.forEach(this::add);
        }

        private <T> void add(ScalarTexts<T> scalar) {
            addDeserializer(scalar.type(), new FromText<>(scalar.type(), scalar.parse()));
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Map<String, Object> words = ScalarTexts.words(type.getRawClass());
            return new FromText<>(type.getRawClass(), text -> Objects.requireNonNull(words.get(text)));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final transient Function<String, ?> parse;

        FromText(Class<T> type, Function<String, ?> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            String text = parser.getString();
            try {
                return type.cast(parse.apply(text));
            } catch (RuntimeException e) {
                throw context.weirdStringException(text, type, "not of this type");
            }
        }
    }

    private static final class ToText<T> extends StdSerializer<T> {
        ToText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) throws JacksonException {
            generator.writeString(ScalarTexts.wordOfJdk(value));
        }
    }
}
